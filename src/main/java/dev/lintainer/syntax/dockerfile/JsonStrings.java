package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads the JSON form of arguments.
final class JsonStrings {
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    /// What a text is to BuildKit.
    sealed interface Reading {}

    /// An array of strings, decoded.
    record Strings(List<MappedText> values) implements Reading {}

    /// Valid JSON, but not an array of strings: an error.
    record OtherValues() implements Reading {}

    /// Anything else, which silently counts as plain text.
    record NoJson() implements Reading {}

    private final MappedText text;
    private final String chars;
    private int at;

    private JsonStrings(MappedText text) {
        this.text = text;
        this.chars = text.text();
    }

    static Reading read(MappedText text) {
        if (text.length() == 0 || text.text().charAt(0) != '[') {
            return new NoJson();
        }
        if (!JsonSyntax.isValid(text.text())) {
            return new NoJson();
        }
        return new JsonStrings(text).array();
    }

    /// The text is valid JSON that begins with `[`.
    private Reading array() {
        List<MappedText> values = new ArrayList<>();
        at = 1;
        while (true) {
            while (JsonSyntax.isSpace(chars.charAt(at)) || chars.charAt(at) == ',') {
                at++;
            }
            char c = chars.charAt(at);
            if (c == ']') {
                return new Strings(values);
            }
            if (c != '"') {
                return new OtherValues();
            }
            values.add(string());
        }
    }

    private MappedText string() {
        int open = at;
        at++;
        MappedText.Builder value = new MappedText.Builder(text.source());
        int verbatim = at;
        while (chars.charAt(at) != '"') {
            if (chars.charAt(at) != '\\') {
                at++;
                continue;
            }
            value.append(text, verbatim, at);
            int start = at;
            char decoded = escape();
            Span place = text.toSource(start, at);
            value.append(String.valueOf(decoded), place.start(), place.end());
            verbatim = at;
        }
        value.append(text, verbatim, at);
        at++;
        // An empty string is reported at its quotes' inside.
        return value.build(text.toSource(open + 1, open + 1).start());
    }

    private char escape() {
        char c = chars.charAt(at + 1);
        at += 2;
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += UNICODE_DIGITS;
                yield (char) Integer.parseInt(chars, at - UNICODE_DIGITS, at, HEX);
            }
            default -> c;
        };
    }
}
