package dev.lintainer.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Which baseline a check is compared with.
sealed interface BaselineSource {
    String BASELINE = "--baseline";
    String NO_BASELINE = "--no-baseline";

    /// The one that the configuration names, if it does.
    record Configured() implements BaselineSource {}

    record Named(String path) implements BaselineSource {}

    record None() implements BaselineSource {}

    static void addTo(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                BASELINE,
                                "FILE",
                                "report only what this file does not have, see `lintainer baseline`; of several"
                                        + " repositories each has its own, at this path from its root (default: what"
                                        + " the configuration names as `baseline`)")
                        .build());
        spec.addOption(
                OptionSpec.builder(NO_BASELINE)
                        .type(boolean.class)
                        .arity("0")
                        .description("report everything, whatever baseline the configuration names")
                        .build());
    }

    static BaselineSource of(ParseResult arguments) {
        boolean none = arguments.hasMatchedOption(NO_BASELINE);
        if (!arguments.hasMatchedOption(BASELINE)) {
            return none ? new None() : new Configured();
        }
        if (none) {
            throw new UsageFault("`" + BASELINE + "` does not go with `" + NO_BASELINE + "`");
        }
        return new Named(arguments.matchedOptionValue(BASELINE, ""));
    }

    /// The place of a file that is named.
    ///
    /// @param directory where its path begins
    default Optional<Path> place(Path directory) {
        return this instanceof Named(String path) ? Optional.of(Baselines.place(directory, path)) : Optional.empty();
    }
}
