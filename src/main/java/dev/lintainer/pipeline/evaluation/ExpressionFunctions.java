package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The functions of the expression language, for arguments that are known well enough
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#functions).
final class ExpressionFunctions {
    private ExpressionFunctions() {}

    /// A number or `true` and `false` means the same inside and outside of JSON.
    static boolean isPlainJson(Value value) {
        return value.literal()
                .filter(text ->
                        !text.isEmpty()
                                && (text.equals("true")
                                        || text.equals("false")
                                        || text.chars().allMatch(c -> c >= '0' && c <= '9')))
                .isPresent();
    }

    /// `format`, where its pattern is known; the values put in may have holes.
    static Optional<Value> format(List<Value> arguments) {
        Optional<String> pattern = arguments.isEmpty() ? Optional.empty() : arguments.getFirst().literal();
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        String text = pattern.get();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
                literal.append(c);
                i++;
            } else if (c == '{') {
                int close = text.indexOf('}', i);
                int argument = close < 0 ? -1 : number(text, i + 1, close);
                if (argument < 0 || argument + 1 >= arguments.size()) {
                    return Optional.empty();
                }
                values.add(Value.known(literal.toString()));
                literal.setLength(0);
                values.add(arguments.get(argument + 1));
                i = close;
            } else {
                literal.append(c);
            }
        }
        values.add(Value.known(literal.toString()));
        return Optional.of(Value.concat(values));
    }

    private static int number(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > 1000) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return start == end ? -1 : value;
    }

    /// `contains`, `startsWith` and `endsWith` of known texts, which ignore case.
    static Optional<Boolean> search(String function, List<Value> arguments) {
        if (arguments.size() != 2) {
            return Optional.empty();
        }
        Optional<String> in = arguments.getFirst().literal();
        Optional<String> sought = arguments.getLast().literal();
        if (in.isEmpty() || sought.isEmpty()) {
            return Optional.empty();
        }
        String text = in.get().toLowerCase(Locale.ROOT);
        String part = sought.get().toLowerCase(Locale.ROOT);
        return Optional.of(
                switch (function) {
                    case "contains" -> text.contains(part);
                    case "startswith" -> text.startsWith(part);
                    default -> text.endsWith(part);
                });
    }
}
