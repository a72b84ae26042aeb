package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellWord.Quoting;
import java.util.ArrayList;
import java.util.List;

/// Reads words: where they end, their quotes and escapes.
final class WordReader {
    private WordReader() {}

    /// Where a word stands; decides what `(` means in it.
    enum Place {
        /// Parentheses end it, except those of an extended pattern such as `@(a|b)`.
        ARGUMENT,
        /// `name=(` begins an array.
        ASSIGNMENT,
        /// After `=~`: parentheses and bars are text.
        EXPRESSION
    }

    static ShellWord read(Cursor cursor, Place place) {
        int start = cursor.at();
        WordBuilder word = new WordBuilder(cursor.script());
        int open = 0;
        while (!cursor.isAtEnd()) {
            int c = cursor.peek();
            if (c == '(') {
                if (open == 0 && takeArray(cursor, word, start, place)) {
                    continue;
                }
                if (open == 0 && place != Place.EXPRESSION && !opensPattern(cursor, start)) {
                    break;
                }
                open++;
            } else if (c == ')') {
                if (open == 0) {
                    break;
                }
                open--;
            } else if (isProcessSubstitution(cursor)) {
                ExpansionReader.readProcessSubstitution(cursor, word);
                continue;
            } else if (Cursor.isDelimiter(c) && endsWord(cursor, open, place)) {
                break;
            } else if (takeQuoted(cursor, word)) {
                continue;
            }
            int from = cursor.at();
            cursor.advance(1);
            skipPlain(cursor);
            word.take(from, cursor.at(), Quoting.UNQUOTED);
        }
        if (open > 0) {
            throw SyntaxFailure.unclosed(cursor, start, "(", ")");
        }
        return word.build(start, cursor.at());
    }

    /// Takes characters that mean nothing anywhere.
    private static void skipPlain(Cursor cursor) {
        while (!cursor.isAtEnd() && isPlain(cursor.peek())) {
            cursor.advance(1);
        }
    }

    private static boolean isPlain(int c) {
        return switch (c) {
            case '\'', '"', '\\', '$', '`' -> false;
            default -> !Cursor.isDelimiter(c);
        };
    }

    private static boolean endsWord(Cursor cursor, int open, Place place) {
        if (cursor.peek() == '\r' && !cursor.isAtNewline()) {
            return false;
        }
        if (open > 0) {
            return false;
        }
        return place != Place.EXPRESSION
                || switch (cursor.peek()) {
                    case '|', '<', '>' -> false;
                    default -> true;
                };
    }

    private static boolean isProcessSubstitution(Cursor cursor) {
        return (cursor.peek() == '<' || cursor.peek() == '>') && cursor.peek(1) == '(';
    }

    private static boolean opensPattern(Cursor cursor, int start) {
        if (cursor.at() == start) {
            return false;
        }
        return switch (cursor.text().charAt(cursor.at() - 1)) {
            case '?', '*', '+', '@', '!' -> true;
            default -> false;
        };
    }

    /// A quoted piece, an escape or an expansion.
    private static boolean takeQuoted(Cursor cursor, WordBuilder word) {
        switch (cursor.peek()) {
            case '\'' -> readSingleQuoted(cursor, word);
            case '"' -> readDoubleQuoted(cursor, word);
            case '\\' -> readEscape(cursor, word);
            case '$' -> ExpansionReader.readDollar(cursor, word, Quoting.UNQUOTED);
            case '`' -> ExpansionReader.readBackquotes(cursor, word, Quoting.UNQUOTED);
            default -> {
                return false;
            }
        }
        return true;
    }

    static void readEscape(Cursor cursor, WordBuilder word) {
        if (cursor.isAtContinuation()) {
            cursor.advance(1 + cursor.newlineLength(cursor.at() + 1));
            return;
        }
        int escaped = cursor.at() + 1;
        if (escaped >= cursor.end()) {
            word.take(cursor.at(), cursor.end(), Quoting.UNQUOTED);
            cursor.moveTo(cursor.end());
            return;
        }
        int next = Math.min(cursor.end(), escaped + Character.charCount(cursor.text().codePointAt(escaped)));
        word.take(escaped, next, Quoting.SINGLE);
        cursor.moveTo(next);
    }

    static void readSingleQuoted(Cursor cursor, WordBuilder word) {
        int opener = cursor.at();
        cursor.advance(1);
        int from = cursor.at();
        while (cursor.peek() != '\'') {
            if (cursor.isAtEnd()) {
                throw SyntaxFailure.unclosed(cursor, opener, "'", "'");
            }
            int holeEnd = cursor.holeEnd(cursor.at());
            if (holeEnd < 0) {
                cursor.advance(1);
                continue;
            }
            word.take(from, cursor.at(), Quoting.SINGLE);
            ExpansionReader.addHole(cursor, word, holeEnd, Quoting.SINGLE);
            from = cursor.at();
        }
        if (cursor.at() == opener + 1) {
            word.addEmptyQuotes(from, Quoting.SINGLE);
        }
        word.take(from, cursor.at(), Quoting.SINGLE);
        cursor.advance(1);
    }

    static void readDoubleQuoted(Cursor cursor, WordBuilder word) {
        int opener = cursor.at();
        cursor.advance(1);
        while (cursor.peek() != '"') {
            if (cursor.isAtEnd()) {
                throw SyntaxFailure.unclosed(cursor, opener, "\"", "\"");
            }
            readDoubleQuotedPiece(cursor, word, '"');
        }
        if (cursor.at() == opener + 1) {
            word.addEmptyQuotes(opener + 1, Quoting.DOUBLE);
        }
        cursor.advance(1);
    }

    /// One expansion or escape, or the text up to the next one.
    ///
    /// @param closer what ends the text, or [Cursor#END] for a here-document, in which a backslash keeps a quote
    static void readDoubleQuotedPiece(Cursor cursor, WordBuilder word, int closer) {
        switch (cursor.peek()) {
            case '$' -> ExpansionReader.readDollar(cursor, word, Quoting.DOUBLE);
            case '`' -> ExpansionReader.readBackquotes(cursor, word, Quoting.DOUBLE);
            case '\\' -> readDoubleQuotedEscape(cursor, word, closer);
            default -> {
                int from = cursor.at();
                do {
                    cursor.advance(1);
                } while (!cursor.isAtEnd() && isDoubleQuotedText(cursor.peek(), closer));
                word.take(from, cursor.at(), Quoting.DOUBLE);
            }
        }
    }

    private static boolean isDoubleQuotedText(int c, int closer) {
        return c != '$' && c != '`' && c != '\\' && c != '"' && c != closer;
    }

    private static void readDoubleQuotedEscape(Cursor cursor, WordBuilder word, int closer) {
        if (cursor.isAtContinuation()) {
            cursor.advance(1 + cursor.newlineLength(cursor.at() + 1));
            return;
        }
        int from = cursor.at();
        int escaped = cursor.peek(1);
        boolean special = escaped == '$' || escaped == '`' || escaped == '\\';
        boolean quote = closer != Cursor.END && (escaped == '"' || escaped == closer);
        if (special || quote) {
            word.take(from + 1, from + 2, Quoting.DOUBLE);
            cursor.advance(2);
        } else {
            word.take(from, from + 1, Quoting.DOUBLE);
            cursor.advance(1);
        }
    }

    /// The `(a b)` after `name=`.
    private static boolean takeArray(Cursor cursor, WordBuilder word, int start, Place place) {
        if (place != Place.ASSIGNMENT || !endsWithAssignmentSign(cursor.text(), start, cursor.at())) {
            return false;
        }
        int opener = cursor.at();
        cursor.enter();
        cursor.advance(1);
        List<ShellWord> elements = new ArrayList<>();
        for (cursor.skipLines(); cursor.peek() != ')'; cursor.skipLines()) {
            if (cursor.isAtEnd()) {
                throw SyntaxFailure.unclosed(cursor, opener, "(", ")");
            }
            int before = cursor.at();
            elements.add(read(cursor, Place.ARGUMENT));
            if (cursor.at() == before) {
                throw SyntaxFailure.unexpected(cursor);
            }
        }
        cursor.advance(1);
        cursor.leave();
        word.add(new ShellWord.Array(elements, cursor.excerpt(opener)));
        return true;
    }

    /// Whether `[start, end)` is `name=`, `name+=` or the same with a subscript.
    private static boolean endsWithAssignmentSign(String text, int start, int end) {
        int name = Assignment.nameEnd(text, start, end);
        if (name == start || end - 1 < name || text.charAt(end - 1) != '=') {
            return false;
        }
        int sign = text.charAt(end - 2) == '+' ? end - 2 : end - 1;
        return sign == name || text.charAt(name) == '[' && text.charAt(sign - 1) == ']';
    }
}
