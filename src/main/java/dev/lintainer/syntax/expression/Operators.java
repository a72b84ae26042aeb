package dev.lintainer.syntax.expression;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Operators of other languages that people write, and what to write instead.
final class Operators {
    /// Longer symbols before the ones that they start with.
    private static final List<String> SYMBOLS =
            List.of(
                    "??", "=~", "++", "+", "-", "*", "/", "%", "=", "&", "|", "?", ":", "^", "~", "$", "{", "}", ";",
                    "`", "\\", "#", "@");

    private Operators() {}

    /// The symbol that starts here, or the empty text.
    static String symbolAt(String text, int at) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return symbol;
            }
        }
        return "";
    }

    static SyntaxProblem unknown(String symbol, Span span) {
        return switch (symbol) {
            case "+", "++" -> problem(symbol, "join texts with `format('{0}{1}', a, b)`; there is no arithmetic", span);
            case "-", "*", "/", "%" -> problem(symbol, "compute it in a step; there is no arithmetic", span);
            case "=" -> problem(symbol, "use `==`", span);
            case "&" -> problem(symbol, "use `&&`", span);
            case "|", "??" -> problem(symbol, "use `||`", span);
            case "?" -> problem(symbol, "use `condition && a || b`, or `case(condition, a, b)`", span);
            case "~", "=~" -> problem(symbol, "use `contains()`, `startsWith()` or `endsWith()`", span);
            case "`" -> new SyntaxProblem("unexpected-character", "backquote in an expression", span);
            default -> new SyntaxProblem("unexpected-character", "`" + symbol + "` in an expression", span);
        };
    }

    private static SyntaxProblem problem(String symbol, String suggestion, Span span) {
        return new SyntaxProblem("unknown-operator", "`" + symbol + "` is not an operator", suggestion, span);
    }

    /// A word where an operator has to stand.
    static Optional<SyntaxProblem> word(String word, Span span) {
        String suggestion =
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "and" -> "use `&&`";
                    case "or" -> "use `||`";
                    case "eq", "is" -> "use `==`";
                    case "ne" -> "use `!=`";
                    case "lt" -> "use `<`";
                    case "le" -> "use `<=`";
                    case "gt" -> "use `>`";
                    case "ge" -> "use `>=`";
                    case "in", "contains" -> "use `contains(list, item)`";
                    default -> "";
                };
        return suggestion.isEmpty() ? Optional.empty() : Optional.of(problem(word, suggestion, span));
    }
}
