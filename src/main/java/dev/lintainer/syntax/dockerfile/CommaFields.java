package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Divides one line of comma-separated values (https://www.rfc-editor.org/rfc/rfc4180), as flags that hold several
/// options are written.
final class CommaFields {
    private CommaFields() {}

    /// Empty where the quotes are wrong.
    static Optional<List<MappedText>> of(MappedText line) {
        String chars = line.text();
        List<MappedText> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            if (!chars.startsWith("\"", at)) {
                int comma = chars.indexOf(',', at);
                int end = comma < 0 ? chars.length() : comma;
                if (chars.substring(at, end).indexOf('"') >= 0) {
                    return Optional.empty();
                }
                fields.add(line.slice(at, end));
                at = end;
            } else {
                int end = quotedEnd(chars, at);
                if (end < 0) {
                    return Optional.empty();
                }
                fields.add(unquoted(line, at + 1, end - 1));
                at = end;
            }
            if (at == chars.length()) {
                return Optional.of(fields);
            }
            at++;
        }
    }

    /// Behind the closing quote, which only a comma or the end may follow, or -1.
    private static int quotedEnd(String chars, int open) {
        int at = open + 1;
        while (true) {
            int quote = chars.indexOf('"', at);
            if (quote < 0) {
                return -1;
            }
            at = quote + 1;
            if (at == chars.length() || chars.charAt(at) == ',') {
                return at;
            }
            if (chars.charAt(at) != '"') {
                return -1;
            }
            at++;
        }
    }

    private static MappedText unquoted(MappedText line, int from, int to) {
        MappedText.Builder field = new MappedText.Builder(line.source());
        String chars = line.text();
        int at = from;
        while (at < to) {
            int quote = chars.indexOf('"', at);
            if (quote < 0 || quote >= to) {
                break;
            }
            field.append(line, at, quote + 1);
            at = quote + 2;
        }
        field.append(line, Math.min(at, to), to);
        return field.build(line.toSource(from, from).start());
    }
}
