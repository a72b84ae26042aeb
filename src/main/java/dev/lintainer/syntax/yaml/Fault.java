package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;

/// What ended the reading of a stretch of text.
///
/// @param resumeAfter an offset in the line after which reading can go on
/// @param soundEnd the offset beyond which nothing that was read is to be trusted
record Fault(SyntaxProblem problem, int resumeAfter, int soundEnd) {
    static final String INDENTATION = "indentation";

    /// Reading can go on after the line of the problem, and all before it is sound.
    static Fault at(SyntaxProblem problem) {
        return new Fault(problem, problem.span().start(), problem.span().start());
    }

    boolean isIndentation() {
        return problem.code().equals(INDENTATION);
    }

    static Fault tooDeep(SourceFile source, int offset) {
        return at(NodeProblems.tooDeep(source, offset));
    }
}
