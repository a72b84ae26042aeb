package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds the words that begin with `--` between a keyword and its arguments, and takes quotes and escapes from them. A
/// bare `--` ends them.
final class FlagScanner {
    private static final char UNQUOTED = '\0';

    private final MappedText line;
    private final String chars;
    private final char escape;
    private int at;

    FlagScanner(MappedText line, int from, char escape) {
        this.line = line;
        this.chars = line.text();
        this.at = from;
        this.escape = escape;
    }

    /// Where the arguments begin, once the flags are scanned.
    int rest() {
        return at;
    }

    /// @param text without quotes and escapes
    /// @param span with them
    record Word(MappedText text, Span span) {}

    List<Word> scan() {
        List<Word> flags = new ArrayList<>();
        while (true) {
            int start = Blank.skip(chars, at, chars.length());
            if (!chars.startsWith("--", start)) {
                return flags;
            }
            at = start;
            Word flag = word();
            if (flag.text().text().equals("--")) {
                return flags;
            }
            flags.add(flag);
        }
    }

    private Word word() {
        SourceFile source = line.source();
        MappedText.Builder word = new MappedText.Builder(source);
        int begin = at;
        int verbatim = at;
        char quote = UNQUOTED;
        while (at < chars.length()) {
            char c = chars.charAt(at);
            if (quote == UNQUOTED && Blank.isSpace(c)) {
                break;
            }
            boolean opens = quote == UNQUOTED && (c == '\'' || c == '"');
            boolean closes = quote != UNQUOTED && c == quote;
            if (!opens && !closes && c != escape) {
                at++;
                continue;
            }
            word.append(line, verbatim, at);
            at++;
            verbatim = at;
            if (opens) {
                quote = c;
            } else if (closes) {
                quote = UNQUOTED;
            } else if (at < chars.length()) {
                // The escaped character is taken as it is.
                at++;
            }
        }
        word.append(line, verbatim, at);
        Span place = line.toSource(begin, at);
        return new Word(word.build(place.start()), place);
    }
}
