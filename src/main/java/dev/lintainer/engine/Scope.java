package dev.lintainer.engine;

import dev.lintainer.text.Span;

/// The part of a file in which a comment suppresses findings.
public sealed interface Scope {
    boolean covers(Span finding);

    /// All of it.
    record WholeFile() implements Scope {
        @Override
        public boolean covers(Span finding) {
            return true;
        }
    }

    /// Findings that lie within a node.
    record Within(Span node) implements Scope {
        @Override
        public boolean covers(Span finding) {
            return node.contains(finding);
        }
    }

    /// Findings that begin on a line, wherever they end.
    record StartingOn(Span line) implements Scope {
        @Override
        public boolean covers(Span finding) {
            return line.start() <= finding.start() && finding.start() <= line.end();
        }
    }

    /// Findings of which at least a part is on a line.
    record Touching(Span line) implements Scope {
        @Override
        public boolean covers(Span finding) {
            return finding.start() <= line.end() && line.start() <= finding.end();
        }
    }
}
