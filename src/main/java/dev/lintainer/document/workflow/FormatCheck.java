package dev.lintainer.document.workflow;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.expression.Expression;
import java.util.Optional;

/// Checks a call of `format` whose text is literal: its placeholders against its arguments
/// (https://github.com/actions/runner/blob/main/src/Sdk/Expressions/Sdk/Functions/Format.cs).
final class FormatCheck {
    private FormatCheck() {}

    static Optional<SyntaxProblem> check(Expression.Call call) {
        if (!(call.arguments().getFirst() instanceof Expression.StringLiteral literal)) {
            return Optional.empty();
        }
        String text = literal.value();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '{' && c != '}') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == c) {
                at += 2;
            } else {
                int close = c == '{' ? text.indexOf('}', at) : -1;
                int digits = close < 0 ? at + 1 : skipDigits(text, at + 1);
                if (digits == at + 1 || text.charAt(digits) != '}' && text.charAt(digits) != ':') {
                    return Optional.of(invalid(c, literal));
                }
                String index = text.substring(at + 1, digits);
                if (isBeyond(index, call.arguments().size() - 2)) {
                    return Optional.of(missing(index, call));
                }
                at = close + 1;
            }
        }
        return Optional.empty();
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isBeyond(String index, int last) {
        return index.length() > Integer.toString(Integer.MAX_VALUE).length() - 1 || Integer.parseInt(index) > last;
    }

    private static SyntaxProblem invalid(char brace, Expression.StringLiteral literal) {
        return new SyntaxProblem(
                "invalid-format",
                "`" + brace + "` in the text of `format()` belongs to no placeholder",
                "double it if it is text: `" + brace + brace + "`",
                literal.span());
    }

    private static SyntaxProblem missing(String index, Expression.Call call) {
        int values = call.arguments().size() - 1;
        return new SyntaxProblem(
                "wrong-argument-count",
                "placeholder `{"
                        + index
                        + "}` of `format()` has no value, "
                        + values
                        + (values == 1 ? " is" : " are")
                        + " given and counting starts at 0",
                call.span());
    }
}
