package dev.lintainer.syntax.expression;

import dev.lintainer.syntax.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts the text of an expression into tokens, as the runner does: everything that is no punctuation runs up to the
/// next white space or punctuation (https://github.com/actions/runner/tree/main/src/Sdk/Expressions/Tokens). Nothing is
/// refused here.
final class Lexer {
    private Lexer() {}

    /// The tokens from left to right, the last one [Kind#END].
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Kind last = Kind.END;
        int at = skipWhiteSpace(text, 0);
        while (at < text.length()) {
            Token token = next(text, at, last);
            tokens.add(token);
            last = token.kind();
            at = skipWhiteSpace(text, token.end());
        }
        tokens.add(new Token(Kind.END, text.length(), text.length()));
        return tokens;
    }

    private static Token next(String text, int at, Kind last) {
        char c = text.charAt(at);
        return switch (c) {
            case '(' -> new Token(Kind.LEFT_PARENTHESIS, at, at + 1);
            case ')' -> new Token(Kind.RIGHT_PARENTHESIS, at, at + 1);
            case '[' -> new Token(Kind.LEFT_BRACKET, at, at + 1);
            case ']' -> new Token(Kind.RIGHT_BRACKET, at, at + 1);
            case ',' -> new Token(Kind.COMMA, at, at + 1);
            case '*' -> new Token(Kind.STAR, at, at + 1);
            case '\'' -> string(text, at);
            case '!' -> operator(text, at, '=', Kind.NOT_EQUAL, Kind.NOT);
            case '<' -> operator(text, at, '=', Kind.LESS_OR_EQUAL, Kind.LESS);
            case '>' -> operator(text, at, '=', Kind.GREATER_OR_EQUAL, Kind.GREATER);
            case '=' -> operator(text, at, '=', Kind.EQUAL, Kind.WORD);
            case '&' -> operator(text, at, '&', Kind.AND, Kind.WORD);
            case '|' -> operator(text, at, '|', Kind.OR, Kind.WORD);
            case '.' -> last.finishesOperand() ? new Token(Kind.DOT, at, at + 1) : number(text, at);
            case '+', '-' -> number(text, at);
            default -> c >= '0' && c <= '9' ? number(text, at) : word(text, at);
        };
    }

    private static Token operator(String text, int at, char second, Kind both, Kind alone) {
        return at + 1 < text.length() && text.charAt(at + 1) == second
                ? new Token(both, at, at + 2)
                : new Token(alone, at, at + 1);
    }

    private static Token string(String text, int at) {
        int end = at + 1;
        while (end < text.length()) {
            if (text.charAt(end) != '\'') {
                end++;
            } else if (end + 1 < text.length() && text.charAt(end + 1) == '\'') {
                end += 2;
            } else {
                return new Token(Kind.STRING, at, end + 1);
            }
        }
        return new Token(Kind.UNCLOSED_STRING, at, text.length());
    }

    private static Token number(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) == '.' || !isBoundary(text.charAt(end)))) {
            end++;
        }
        return new Token(Kind.NUMBER, at, end);
    }

    private static Token word(String text, int at) {
        int end = at + 1;
        while (end < text.length() && !isBoundary(text.charAt(end))) {
            end++;
        }
        return new Token(Kind.WORD, at, end);
    }

    private static int skipWhiteSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isWhiteSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBoundary(char c) {
        return switch (c) {
            case '(', ')', '[', ']', ',', '.', '!', '<', '>', '=', '&', '|' -> true;
            default -> isWhiteSpace(c);
        };
    }

    /// White space as .NET, in which the runner is written, counts it: no-break spaces included.
    static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
