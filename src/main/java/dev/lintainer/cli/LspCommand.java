package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import dev.lintainer.lsp.EditorSession;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer lsp`: serves an editor over standard input and output.
final class LspCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandLines.spec(
                        "lsp",
                        "lintainer lsp",
                        "Serves an editor: speaks the Language Server Protocol over standard input and output until the"
                                + " editor ends. See docs/language-server.md.");
        spec.addOption(
                OptionSpec.builder("--stdio")
                        .type(boolean.class)
                        .arity("0")
                        .description("what it does anyway; editors pass it")
                        .build());
        spec.addOption(CommandLines.help());
        return spec;
    }

    /// As the protocol wants it:
    /// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#exit
    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        if (environment.out().isTerminal()) {
            environment.complain("this is for editors to start, see docs/language-server.md; the end of input ends it");
        }
        EditorSession.Ending ending =
                EditorSession.hold(environment.in(), environment.out().stream(), new EditorTerms(environment));
        return switch (ending) {
            case AS_AGREED -> ExitCode.CLEAN;
            case BROKEN_OFF -> ExitCode.FINDINGS;
        };
    }
}
