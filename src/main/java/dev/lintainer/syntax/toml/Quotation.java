package dev.lintainer.syntax.toml;

import java.util.List;

/// Where the strings of a text begin and end.
final class Quotation {
    private static final List<String> QUOTES = List.of("\"\"\"", "'''", "\"", "'");

    private Quotation() {}

    /// The quotes that stand at `start`; empty where there are none.
    static String at(String text, int start) {
        return QUOTES.stream().filter(quote -> text.startsWith(quote, start)).findFirst().orElse("");
    }

    /// Behind the quotes that end what `quote` begins at `start`; where they are missing, the line's end, or the text's
    /// for a string of several lines.
    static int end(String text, int start, String quote) {
        boolean escapes = quote.charAt(0) == '"';
        boolean lines = quote.length() > 1;
        int at = start + quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            char c = text.charAt(at);
            if (c == '\n' && !lines) {
                return at;
            }
            boolean escape = escapes && c == '\\' && at + 1 < text.length() && (lines || text.charAt(at + 1) != '\n');
            at += escape ? 2 : 1;
        }
        at = Math.min(at + quote.length(), text.length());
        // A string may end in quotes of its own, right before the three that end it.
        for (int own = 0; lines && own < 2 && text.startsWith(quote.substring(1, 2), at); own++) {
            at++;
        }
        return at;
    }
}
