package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Something that Lintainer can be told to do. Only the one that runs is ever made.
interface Command {
    static Optional<Command> named(String name) {
        return switch (name) {
            case "check" -> Optional.of(new CheckCommand());
            case "baseline" -> Optional.of(new BaselineCommand());
            case "config" -> Optional.of(new ConfigCommand());
            case "explain" -> Optional.of(new ExplainCommand());
            case "graph" -> Optional.of(new GraphCommand());
            case "trace" -> Optional.of(new TraceCommand());
            case "lsp" -> Optional.of(new LspCommand());
            case "test" -> Optional.of(new TestCommand());
            case "rules" -> Optional.of(new RulesCommand());
            default -> Optional.empty();
        };
    }

    /// Its name, options and parameters.
    CommandSpec spec();

    ExitCode run(ParseResult arguments, Environment environment) throws IOException;
}
