package dev.lintainer.lsp.cursor;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// The word around a cursor on a line of YAML, by what stands before it on the line.
///
/// @param key as far as it reaches if it is a key
/// @param value as far as it reaches if it is a value
/// @param roles what it can be
/// @param missing what a key lacks that no colon follows
record LineScan(Span key, Span value, List<YamlPlace.Role> roles, YamlCursor.Missing missing) {
    /// Empty in a comment.
    static Optional<LineScan> of(SourceFile source, int offset) {
        Span line = source.lines().line(source.lines().lineAt(offset));
        Scanner scanner = new Scanner(source.text(), line);
        return scanner.scan(Math.min(offset, line.end()));
    }

    /// With a value that reaches from one separator to the next.
    LineScan between(String text, char separator, int offset) {
        int start = Math.max(value.start(), text.lastIndexOf(separator, offset - 1) + 1);
        while (start < offset && Scanner.isBlank(text.charAt(start))) {
            start++;
        }
        int next = text.indexOf(separator, offset);
        int end = next < 0 ? value.end() : Math.min(value.end(), next);
        return new LineScan(key, new Span(start, Math.max(start, end)), roles, missing);
    }

    private static final class Scanner {
        private final String text;
        private final Span line;
        private int start;
        private int depth;
        private char quote;
        private boolean behindColon;
        private boolean inBraces;

        private Scanner(String text, Span line) {
            this.text = text;
            this.line = line;
            this.start = line.start();
        }

        private Optional<LineScan> scan(int offset) {
            start = behindDashes(offset);
            int at = start;
            while (at < offset) {
                char c = text.charAt(at);
                if (c == '#' && quote == 0 && (at == line.start() || isBlank(text.charAt(at - 1)))) {
                    return Optional.empty();
                }
                at = step(c, at, offset);
            }
            start = Math.min(start, offset);
            int end = end(offset);
            boolean both = !behindColon && (depth == 0 || inBraces);
            return Optional.of(
                    new LineScan(
                            new Span(start, keyEnd(offset, end)),
                            new Span(start, end),
                            both ? List.of(YamlPlace.Role.KEY, YamlPlace.Role.VALUE) : List.of(YamlPlace.Role.VALUE),
                            depth > 0 ? YamlCursor.Missing.WORDS : YamlCursor.Missing.LINES));
        }

        /// Items of lists begin with a dash, and may be lists themselves.
        private int behindDashes(int offset) {
            int at = behindBlanks(line.start(), offset);
            while (at + 1 < offset && text.charAt(at) == '-' && isBlank(text.charAt(at + 1))) {
                at = behindBlanks(at + 1, offset);
            }
            return at;
        }

        private int behindBlanks(int from, int limit) {
            int at = from;
            while (at < limit && isBlank(text.charAt(at))) {
                at++;
            }
            return at;
        }

        /// @return the next place to look at
        private int step(char c, int at, int offset) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                return at + 1;
            }
            if ((c == '"' || c == '\'') && at == start) {
                quote = c;
                start = at + 1;
                return at + 1;
            }
            boolean endsKey =
                    c == ':' && (at + 1 == offset || at + 1 < offset && isBlank(text.charAt(at + 1))) && at > start;
            if (endsKey && !behindColon) {
                behindColon = true;
                start = behindBlanks(at + 1, offset);
                return Math.max(at + 1, start);
            }
            if (c == '[' || c == '{') {
                if (at == start || depth > 0) {
                    depth++;
                    inBraces = c == '{';
                    behindColon = false;
                    start = behindBlanks(at + 1, offset);
                    return Math.max(at + 1, start);
                }
            } else if (depth > 0 && (c == ']' || c == '}')) {
                depth--;
            } else if (depth > 0 && c == ',') {
                behindColon = false;
                start = behindBlanks(at + 1, offset);
                return Math.max(at + 1, start);
            }
            return at + 1;
        }

        private int end(int offset) {
            int at = offset;
            while (at < line.end() && !endsValue(at)) {
                at++;
            }
            while (at > offset && isBlank(text.charAt(at - 1))) {
                at--;
            }
            return at;
        }

        private boolean endsValue(int at) {
            char c = text.charAt(at);
            if (quote != 0) {
                return c == quote;
            }
            boolean comment = c == '#' && at > line.start() && isBlank(text.charAt(at - 1));
            return comment || depth > 0 && (c == ',' || c == ']' || c == '}');
        }

        private int keyEnd(int offset, int end) {
            int at = offset;
            while (at < end && text.charAt(at) != ':' && !isBlank(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
