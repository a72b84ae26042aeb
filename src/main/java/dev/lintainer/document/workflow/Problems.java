package dev.lintainer.document.workflow;

import dev.lintainer.syntax.SyntaxProblem;
import java.util.List;

/// What is wrong with a workflow or an action beyond its shape, by origin.
///
/// @param syntax text in `${{ }}` or a condition that is no expression
/// @param usage expressions that are well-formed and yet refused: an unknown function, a context that is not available
///   at its key
public record Problems(List<SyntaxProblem> syntax, List<SyntaxProblem> usage) {
    public static final Problems NONE = new Problems(List.of(), List.of());

    public Problems {
        syntax = List.copyOf(syntax);
        usage = List.copyOf(usage);
    }
}
