package dev.lintainer.syntax.shell;

import dev.lintainer.text.Span;
import java.util.List;

/// Commands one after the other.
public record ShellScript(List<Statement> statements, Span span) {
    public ShellScript {
        statements = List.copyOf(statements);
    }

    /// A command with what ends it.
    public record Statement(ShellNode command, Terminator terminator) {}

    public enum Terminator {
        /// `;`, a line's end or the script's end: the next command waits.
        SEQUENTIAL,
        /// `&`
        BACKGROUND
    }
}
