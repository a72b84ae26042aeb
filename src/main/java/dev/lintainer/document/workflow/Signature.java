package dev.lintainer.document.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A function of the expression language and how many arguments it takes.
public record Signature(String name, int least, int most) {
    /// The most that any function takes.
    static final int ANY_NUMBER = 255;

    /// What is available everywhere
    /// (https://github.com/actions/runner/blob/main/src/Sdk/Expressions/ExpressionConstants.cs).
    private static final Map<String, Signature> BUILT_IN =
            List.of(
                            new Signature("case", 3, ANY_NUMBER),
                            new Signature("contains", 2, 2),
                            new Signature("endsWith", 2, 2),
                            new Signature("format", 1, ANY_NUMBER),
                            new Signature("fromJSON", 1, 1),
                            new Signature("join", 1, 2),
                            new Signature("startsWith", 2, 2),
                            new Signature("toJSON", 1, 1))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Signature::key, Function.identity()));

    /// The function of this name, in any case.
    static Optional<Signature> builtIn(String name) {
        return Optional.ofNullable(BUILT_IN.get(name.toLowerCase(Locale.ROOT)));
    }

    static List<String> builtInNames() {
        return BUILT_IN.values().stream().map(Signature::name).sorted().toList();
    }

    private String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean takes(int arguments) {
        return least <= arguments && arguments <= most;
    }
}
