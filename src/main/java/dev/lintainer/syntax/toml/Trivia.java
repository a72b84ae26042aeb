package dev.lintainer.syntax.toml;

import java.util.Arrays;

/// Comments and blank lines. tomlj takes cubic time over many of them in a row.
final class Trivia {
    private Trivia() {}

    /// The text with blanks in their place, so that everything else stays where it is, but for lines that only hold
    /// trivia: they become part of the next one.
    static String blank(String text) {
        char[] blanked = text.toCharArray();
        int line = 0;
        boolean trivial = true;
        int at = 0;
        while (at < blanked.length) {
            char c = blanked[at];
            String quote = c == '"' || c == '\'' ? Quotation.at(text, at) : "";
            if (c == '\n') {
                if (trivial) {
                    Arrays.fill(blanked, line, at + 1, ' ');
                }
                line = at + 1;
                trivial = true;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                Arrays.fill(blanked, at, end < 0 ? blanked.length : end, ' ');
                at = end < 0 ? blanked.length : end;
                continue;
            } else {
                trivial &= c == ' ' || c == '\t' || c == '\r';
            }
            at = quote.isEmpty() ? at + 1 : Quotation.end(text, at, quote);
        }
        return new String(blanked);
    }
}
