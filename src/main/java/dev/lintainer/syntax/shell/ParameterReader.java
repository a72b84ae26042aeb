package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellWord.Parameter;
import dev.lintainer.syntax.shell.ShellWord.Quoting;
import java.util.Optional;

/// Reads `$name` and `${...}` (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02
/// and https://www.gnu.org/software/bash/manual/html_node/Shell-Parameter-Expansion.html).
final class ParameterReader {
    /// Longer ones before their beginnings.
    private static final String[] OPERATORS = {
        ":-", ":=", ":?", ":+", "-", "=", "?", "+", "##", "#", "%%", "%", "//", "/#", "/%", "/", "^^", "^", ",,", ",",
        "~~", "~", "@", ":"
    };

    private ParameterReader() {}

    /// Where a parameter's name that begins at an offset ends; at the offset where none does.
    static int nameEnd(Cursor cursor, int start) {
        if (start >= cursor.end()) {
            return start;
        }
        char first = cursor.text().charAt(start);
        if (Assignment.isNameStart(first)) {
            return Assignment.nameEnd(cursor.text(), start, cursor.end());
        }
        return first >= '0' && first <= '9' || isSpecial(first) ? start + 1 : start;
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '@', '*', '#', '?', '-', '$', '!' -> true;
            default -> false;
        };
    }

    /// `$name`, the cursor at the dollar sign.
    static void readPlain(Cursor cursor, WordBuilder word, Quoting quoting) {
        int start = cursor.at();
        int end = nameEnd(cursor, start + 1);
        String name = cursor.text().substring(start + 1, end);
        cursor.moveTo(end);
        word.add(new Parameter(name, "", "", Optional.empty(), Optional.empty(), quoting, cursor.excerpt(start)));
    }

    /// `${...}`, the cursor at the dollar sign.
    static void readBraces(Cursor cursor, WordBuilder word, Quoting quoting) {
        int start = cursor.at();
        cursor.enter();
        cursor.advance("${".length());
        if (cursor.peek() == '{') {
            skipInnerBraces(cursor, quoting, start);
        }
        String sigil = sigil(cursor);
        cursor.advance(sigil.length());
        String name = takeName(cursor);
        String subscript = name.isEmpty() ? "" : takeSubscript(cursor);
        String operator = name.isEmpty() ? "" : takeOperator(cursor);
        Optional<ShellWord> operand = Optional.empty();
        Optional<ShellWord> replacement = Optional.empty();
        if (cursor.peek() != '}' || !operator.isEmpty()) {
            operand = Optional.of(readOperand(cursor, operator, quoting, start));
        }
        if (operator.startsWith("/") && cursor.take("/")) {
            replacement = Optional.of(readOperand(cursor, "", quoting, start));
        }
        if (!cursor.take("}")) {
            throw SyntaxFailure.unclosed(cursor, start, "${", "}");
        }
        cursor.leave();
        if (sigil.isEmpty() && operator.isEmpty() && operand.isPresent()) {
            // No operator that the shell knows; whatever it is, it is not the parameter's plain value.
            name = "";
        }
        String meaning =
                switch (sigil) {
                    case "#" -> "length";
                    case "!" -> "indirect";
                    default -> operator;
                };
        word.add(new Parameter(name, subscript, meaning, operand, replacement, quoting, cursor.excerpt(start)));
    }

    /// `${{x}}` is no parameter, but bash counts its braces.
    private static void skipInnerBraces(Cursor cursor, Quoting quoting, int opener) {
        cursor.advance(1);
        readOperand(cursor, "", quoting, opener);
        cursor.advance(1);
    }

    /// `#` of `${#name}` or `!` of `${!name}`, unless it is the name of the parameter itself.
    private static String sigil(Cursor cursor) {
        int first = cursor.peek();
        if (first != '#' && first != '!') {
            return "";
        }
        int nameEnd = nameEnd(cursor, cursor.at() + 1);
        if (nameEnd == cursor.at() + 1) {
            return "";
        }
        boolean named = Assignment.isNameStart((char) cursor.peek(1)) || isDigit(cursor.peek(1));
        int after = cursor.peek(nameEnd - cursor.at());
        if (first == '!') {
            return named || after == '}' ? "!" : "";
        }
        return after == '}' || after == '[' || isDigit(cursor.peek(1)) ? "#" : "";
    }

    private static String takeName(Cursor cursor) {
        int start = cursor.at();
        int end = nameEnd(cursor, start);
        while (end > start
                && isDigit(cursor.text().charAt(start))
                && end < cursor.end()
                && isDigit(cursor.text().charAt(end))) {
            end++;
        }
        cursor.moveTo(end);
        return cursor.text().substring(start, end);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /// The text between `[` and its `]` on the same line.
    private static String takeSubscript(Cursor cursor) {
        if (cursor.peek() != '[') {
            return "";
        }
        int start = cursor.at();
        int end = cursor.closingBracket(start);
        if (end < 0) {
            return "";
        }
        cursor.moveTo(end + 1);
        return cursor.text().substring(start + 1, end);
    }

    private static String takeOperator(Cursor cursor) {
        for (String operator : OPERATORS) {
            if (cursor.take(operator)) {
                return operator;
            }
        }
        return "";
    }

    /// The word up to the closing brace, or up to the slash after a pattern.
    private static ShellWord readOperand(Cursor cursor, String operator, Quoting quoting, int opener) {
        int start = cursor.at();
        boolean pattern = isPattern(operator);
        boolean endsAtSlash = operator.startsWith("/");
        WordBuilder word = new WordBuilder(cursor.script());
        while (cursor.peek() != '}' && !(endsAtSlash && cursor.peek() == '/')) {
            switch (cursor.peek()) {
                case Cursor.END -> throw SyntaxFailure.unclosed(cursor, opener, "${", "}");
                case '"' -> WordReader.readDoubleQuoted(cursor, word);
                case '\'' -> {
                    if (pattern || quoting == Quoting.UNQUOTED) {
                        WordReader.readSingleQuoted(cursor, word);
                    } else {
                        word.take(cursor.at(), cursor.at() + 1, quoting);
                        cursor.advance(1);
                    }
                }
                case '\\' -> {
                    if (pattern || quoting == Quoting.UNQUOTED) {
                        WordReader.readEscape(cursor, word);
                    } else {
                        WordReader.readDoubleQuotedPiece(cursor, word, '}');
                    }
                }
                case '$' -> ExpansionReader.readDollar(cursor, word, quoting);
                case '`' -> ExpansionReader.readBackquotes(cursor, word, quoting);
                default -> takeText(cursor, word, quoting);
            }
        }
        return word.build(start, cursor.at());
    }

    private static boolean isPattern(String operator) {
        return switch (operator.isEmpty() ? ' ' : operator.charAt(0)) {
            case '#', '%', '/', '^', ',' -> true;
            default -> false;
        };
    }

    private static void takeText(Cursor cursor, WordBuilder word, Quoting quoting) {
        int from = cursor.at();
        while (!cursor.isAtEnd() && isText(cursor.peek())) {
            cursor.advance(1);
        }
        if (cursor.at() == from) {
            cursor.advance(1);
        }
        word.take(from, cursor.at(), quoting);
    }

    private static boolean isText(int c) {
        return switch (c) {
            case '}', '/', '"', '\'', '\\', '$', '`' -> false;
            default -> true;
        };
    }
}
