package dev.lintainer.syntax.yaml;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;

/// The content of plain and quoted scalars: lines folded (https://yaml.org/spec/1.2.2/#65-line-folding), escapes
/// replaced (https://yaml.org/spec/1.2.2/#57-escaped-characters).
final class FlowContent {
    private FlowContent() {}

    static MappedText plain(YamlScalar scalar) {
        int start = scalar.span().start();
        int end = scalar.span().end();
        MappedText.Builder builder = new MappedText.Builder(scalar.source());
        int at = start;
        while (at < end) {
            at = step(scalar.source(), at, end, builder);
        }
        return builder.build(start);
    }

    static MappedText singleQuoted(YamlScalar scalar) {
        String text = scalar.source().text();
        int start = scalar.span().start() + 1;
        int end = scalar.span().end() - 1;
        MappedText.Builder builder = new MappedText.Builder(scalar.source());
        int at = start;
        while (at < end) {
            if (text.charAt(at) == '\'') {
                builder.append("'", at, at + 2);
                at += 2;
            } else {
                at = step(scalar.source(), at, end, builder);
            }
        }
        return builder.build(start);
    }

    static MappedText doubleQuoted(YamlScalar scalar) {
        SourceFile source = scalar.source();
        String text = source.text();
        int start = scalar.span().start() + 1;
        int end = scalar.span().end() - 1;
        MappedText.Builder builder = new MappedText.Builder(source);
        int at = start;
        while (at < end) {
            if (text.charAt(at) != '\\') {
                at = step(source, at, end, builder);
            } else if (at + 1 < end && SourceLines.isBreak(text.charAt(at + 1))) {
                at = emptyLines(text, SourceLines.afterBreak(text, at + 1), end, builder);
            } else {
                at = escape(text, at, end, builder);
            }
        }
        return builder.build(start);
    }

    /// Takes a run of ordinary characters, a run of blanks, or a folded line break; gives what follows.
    private static int step(SourceFile source, int at, int end, MappedText.Builder builder) {
        String text = source.text();
        int textEnd = at;
        while (textEnd < end && !isSpecial(text.charAt(textEnd))) {
            textEnd++;
        }
        if (textEnd > at) {
            builder.append(at, textEnd);
            return textEnd;
        }
        int blankEnd = SourceLines.skipBlanks(text, at);
        if (blankEnd < end && SourceLines.isBreak(text.charAt(blankEnd))) {
            return fold(text, at, blankEnd, end, builder);
        }
        int verbatim = Math.min(end, Math.max(blankEnd, at + 1));
        builder.append(at, verbatim);
        return verbatim;
    }

    private static boolean isSpecial(char c) {
        return SourceLines.isBlank(c) || SourceLines.isBreak(c) || c == '\\' || c == '\'';
    }

    /// A line break with the blanks around it is a space; with empty lines after it, as many line breaks.
    private static int fold(String text, int blanks, int lineBreak, int end, MappedText.Builder builder) {
        int before = builder.length();
        int next = emptyLines(text, SourceLines.afterBreak(text, lineBreak), end, builder);
        if (builder.length() == before) {
            builder.append(" ", blanks, next);
        }
        return next;
    }

    /// Appends a line break for each empty line from `at`, and gives where the next line's text begins.
    private static int emptyLines(String text, int at, int end, MappedText.Builder builder) {
        int line = SourceLines.skipBlanks(text, at);
        while (line < end && SourceLines.isBreak(text.charAt(line))) {
            int next = SourceLines.afterBreak(text, line);
            builder.append("\n", line, next);
            line = SourceLines.skipBlanks(text, next);
        }
        return Math.min(line, end);
    }

    private static int escape(String text, int at, int end, MappedText.Builder builder) {
        char c = at + 1 < end ? text.charAt(at + 1) : '\\';
        int digits = escapeDigits(c);
        int next = Math.min(end, at + 2 + digits);
        builder.append(digits == 0 ? shortEscape(c) : character(text.substring(at + 2, next)), at, next);
        return next;
    }

    /// How many hexadecimal digits follow the letter of an escape.
    static int escapeDigits(char letter) {
        return switch (letter) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    private static String shortEscape(char c) {
        return switch (c) {
            case '0' -> "\0";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 't' -> "\t";
            case 'n' -> "\n";
            case 'v' -> "\u000B";
            case 'f' -> "\f";
            case 'r' -> "\r";
            case 'e' -> "\u001B";
            case 'N' -> "\u0085";
            case '_' -> "\u00A0";
            case 'L' -> "\u2028";
            case 'P' -> "\u2029";
            default -> String.valueOf(c);
        };
    }

    private static String character(String hexadecimal) {
        int codePoint = 0;
        for (int i = 0; i < hexadecimal.length(); i++) {
            codePoint = codePoint * 16 + Character.digit(hexadecimal.charAt(i), 16);
        }
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
    }
}
