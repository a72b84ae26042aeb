package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import java.io.IOException;
import java.util.List;
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
            case "completion" -> Optional.of(new CompletionCommand());
            default -> Optional.empty();
        };
    }

    /// A command line that is worth knowing.
    ///
    /// @param line without the program's name
    /// @param about what it is good for
    record Example(String line, String about) {}

    /// Its name, options and parameters.
    CommandSpec spec();

    /// Options that help shows under a heading of their own, in its order; the others follow.
    default List<HelpText.Section> sections() {
        return List.of();
    }

    default List<Example> examples() {
        return List.of();
    }

    ExitCode run(ParseResult arguments, Environment environment) throws IOException;
}
