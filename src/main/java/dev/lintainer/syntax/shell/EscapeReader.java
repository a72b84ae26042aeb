package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellWord.Quoting;

/// Reads `$'...'`, whose backslashes mean what they do in C
/// (https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html).
final class EscapeReader {
    private EscapeReader() {}

    /// The cursor at the dollar sign.
    static void read(Cursor cursor, WordBuilder word) {
        int opener = cursor.at();
        cursor.advance("$'".length());
        if (cursor.peek() == '\'') {
            word.addEmptyQuotes(cursor.at(), Quoting.SINGLE);
        }
        while (cursor.peek() != '\'') {
            if (cursor.isAtEnd()) {
                throw SyntaxFailure.unclosed(cursor, opener, "$'", "'");
            }
            int holeEnd = cursor.holeEnd(cursor.at());
            if (holeEnd >= 0) {
                ExpansionReader.addHole(cursor, word, holeEnd, Quoting.SINGLE);
            } else if (cursor.peek() == '\\' && cursor.peek(1) != Cursor.END) {
                readEscape(cursor, word);
            } else {
                word.take(cursor.at(), cursor.at() + 1, Quoting.SINGLE);
                cursor.advance(1);
            }
        }
        cursor.advance(1);
    }

    private static void readEscape(Cursor cursor, WordBuilder word) {
        int start = cursor.at();
        char kind = (char) cursor.peek(1);
        String simple = simple(kind);
        if (!simple.isEmpty()) {
            cursor.advance(2);
            word.put(simple, start, cursor.at(), Quoting.SINGLE);
            return;
        }
        switch (kind) {
            case 'x' -> readNumber(cursor, word, start, 2, 2, 16);
            case 'u' -> readNumber(cursor, word, start, 2, 4, 16);
            case 'U' -> readNumber(cursor, word, start, 2, 8, 16);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> readNumber(cursor, word, start, 1, 3, 8);
            case 'c' -> readControl(cursor, word, start);
            default -> keepBackslash(cursor, word, start);
        }
    }

    private static String simple(char kind) {
        return switch (kind) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'e', 'E' -> "\u001b";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case '\\' -> "\\";
            case '\'' -> "'";
            case '"' -> "\"";
            case '?' -> "?";
            default -> "";
        };
    }

    /// @param ahead how many characters stand before the digits
    private static void readNumber(Cursor cursor, WordBuilder word, int start, int ahead, int longest, int radix) {
        int value = 0;
        int digits = 0;
        while (digits < longest && Character.digit(cursor.peek(ahead + digits), radix) >= 0) {
            value = value * radix + Character.digit(cursor.peek(ahead + digits), radix);
            digits++;
        }
        if (digits == 0 || !Character.isValidCodePoint(value)) {
            keepBackslash(cursor, word, start);
            return;
        }
        cursor.advance(ahead + digits);
        word.put(Character.toString(value), start, cursor.at(), Quoting.SINGLE);
    }

    private static void readControl(Cursor cursor, WordBuilder word, int start) {
        int letter = cursor.peek(2);
        if (letter < '?' || letter > 'z') {
            keepBackslash(cursor, word, start);
            return;
        }
        cursor.advance(3);
        word.put(Character.toString(letter & 0x1f), start, cursor.at(), Quoting.SINGLE);
    }

    private static void keepBackslash(Cursor cursor, WordBuilder word, int start) {
        word.take(start, start + 1, Quoting.SINGLE);
        cursor.advance(1);
    }
}
