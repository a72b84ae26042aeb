package dev.lintainer.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Which files a configuration is to be read from.
sealed interface ConfigurationSource {
    String CONFIG = "--config";
    String NO_CONFIG = "--no-config";

    /// The repository's file over the user's, where they are there.
    record Found() implements ConfigurationSource {}

    /// A file that is named in the place of the repository's.
    record Named(String path) implements ConfigurationSource {}

    record None() implements ConfigurationSource {}

    static void addTo(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                CONFIG,
                                "FILE",
                                "read the configuration from this file, not from .lintainer.yml of the repository; see"
                                        + " `lintainer config`")
                        .build());
        spec.addOption(
                OptionSpec.builder(NO_CONFIG)
                        .type(boolean.class)
                        .arity("0")
                        .description("read no configuration, not even your own")
                        .build());
    }

    static ConfigurationSource of(ParseResult arguments) {
        boolean none = arguments.hasMatchedOption(NO_CONFIG);
        if (!arguments.hasMatchedOption(CONFIG)) {
            return none ? new None() : new Found();
        }
        if (none) {
            throw new UsageFault("`" + CONFIG + "` does not go with `" + NO_CONFIG + "`");
        }
        return new Named(arguments.matchedOptionValue(CONFIG, ""));
    }
}
