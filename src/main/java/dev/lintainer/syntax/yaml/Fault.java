package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;

/// What ended the reading of a stretch of text.
///
/// @param resumeAfter an offset in the line after which reading can go on
record Fault(SyntaxProblem problem, int resumeAfter, LastNode lastNode) {
    /// What becomes of the node that was read last.
    enum LastNode {
        KEEP,
        /// It is part of the fault.
        DROP,
        /// Its last line is part of the fault.
        CUT_LAST_LINE
    }

    /// A fault that the tree's builder finds, not the scanner or the parser.
    static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Raised(Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    static Fault tooDeep(SourceFile source, int offset) {
        return new Fault(NodeProblems.tooDeep(source, offset), offset, LastNode.KEEP);
    }
}
