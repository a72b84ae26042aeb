package dev.lintainer.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What can be written behind the name of a command.
///
/// @param about what the command does, in a few words
/// @param arguments what stands at the places that are no options
record CommandWords(String name, String about, List<Option> options, Values arguments) {
    /// @param names such as `-h` and `--help`
    /// @param about what the option does, in a few words
    /// @param times how often it may be written
    record Option(List<String> names, String about, Times times, Argument argument) {
        public Option {
            names = List.copyOf(names);
        }
    }

    enum Times {
        ONCE,
        OFTEN
    }

    /// What follows an option.
    sealed interface Argument {
        record None() implements Argument {}

        /// @param label what help calls it
        record Of(String label, Values values) implements Argument {}
    }

    CommandWords {
        options = List.copyOf(options);
    }

    static CommandWords of(String about, CommandSpec spec) {
        List<Option> options = new ArrayList<>();
        spec.options().forEach(option -> options.add(option(option)));
        Values arguments =
                spec.positionalParameters().isEmpty()
                        ? new Values.Free()
                        : Values.of(spec.positionalParameters().getFirst());
        return new CommandWords(spec.name(), about, options, arguments);
    }

    private static Option option(OptionSpec option) {
        Argument argument =
                option.arity().max() == 0
                        ? new Argument.None()
                        : new Argument.Of(option.paramLabel(), Values.of(option));
        return new Option(
                List.of(option.names()),
                firstClause(String.join(" ", option.description())),
                option.isMultiValue() ? Times.OFTEN : Times.ONCE,
                argument);
    }

    private static String firstClause(String description) {
        int end = description.length();
        for (String stop : List.of("; ", ": ", ", ", " (")) {
            int at = description.indexOf(stop);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return description.substring(0, end);
    }
}
