package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What ended the reading of a stretch of text.
///
/// @param resumeAfter an offset in the line after which reading can go on
/// @param dropsLast whether the last node that was read is part of the fault
record Fault(SyntaxProblem problem, int resumeAfter, boolean dropsLast) {
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
        return new Fault(Faults.tooDeep(source, offset), offset, false);
    }

    static Fault of(RuntimeException exception, SourceFile source, TokenTape tape, List<OpenCollection> open) {
        int at = exception instanceof MarkedYamlEngineException marked ? tape.offset(marked.getProblemMark()) : tape.end();
        return new Fault(
                new SyntaxProblem("syntax", String.valueOf(exception.getMessage()), Span.at(at)), at, false);
    }
}
