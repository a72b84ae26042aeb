package dev.lintainer.engine;

import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a comment says: `lintainer: ignore[family/fault, ...] reason` or `lintainer: ignore-file[...] reason`.
///
/// @param names where the names of the rules stand
record SuppressionSyntax(Reach reach, List<Span> names, String reason) {
    static final String ADDRESS = "lintainer:";

    private static final String NODE = "ignore";
    private static final String FILE = "ignore-file";

    SuppressionSyntax {
        names = List.copyOf(names);
    }

    enum Reach {
        NODE,
        FILE
    }

    /// @param start after the address
    /// @param end of the comment
    static Optional<SuppressionSyntax> read(String text, int start, int end) {
        int open = text.indexOf('[', start, end);
        int close = text.indexOf(']', start, end);
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        Optional<Reach> reach =
                switch (text.substring(start, open).strip()) {
                    case NODE -> Optional.of(Reach.NODE);
                    case FILE -> Optional.of(Reach.FILE);
                    default -> Optional.empty();
                };
        List<Span> names = names(text, open + 1, close);
        if (reach.isEmpty() || names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SuppressionSyntax(reach.get(), names, text.substring(close + 1, end).strip()));
    }

    /// The words between commas; none at all when one of them is empty.
    static List<Span> names(String text, int start, int end) {
        List<Span> names = new ArrayList<>();
        for (int from = start; from <= end; ) {
            int comma = from < end ? text.indexOf(',', from, end) : -1;
            int to = comma < 0 ? end : comma;
            Span name = stripped(text, from, to);
            if (name.isEmpty()) {
                return List.of();
            }
            names.add(name);
            from = to + 1;
        }
        return names;
    }

    static Span stripped(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
