package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The problems of one file as they are found, so many at most that a file that is not YAML at all stays readable.
final class Problems {
    private static final int LIMIT = 100;

    private final List<SyntaxProblem> found = new ArrayList<>();

    boolean isFull() {
        return found.size() == LIMIT;
    }

    /// What was told of a place already is not told again.
    void add(SyntaxProblem problem) {
        if (!isFull() && !isKnown(problem)) {
            found.add(problem);
        }
    }

    private boolean isKnown(SyntaxProblem problem) {
        for (SyntaxProblem known : found) {
            if (known.code().equals(problem.code()) && known.span().equals(problem.span())) {
                return true;
            }
        }
        return false;
    }

    void add(String code, String message, String suggestion, Span span) {
        add(new SyntaxProblem(code, message, suggestion, span));
    }

    /// In the order of the text.
    List<SyntaxProblem> sorted() {
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return found;
    }
}
