package dev.lintainer.syntax;

import java.util.List;

/// What a parser understood, and what it did not. The value is always there, possibly partial.
public record Parsed<T>(T value, List<SyntaxProblem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }
}
