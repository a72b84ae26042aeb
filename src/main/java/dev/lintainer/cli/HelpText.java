package dev.lintainer.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What `--help` says of a command.
final class HelpText {
    private HelpText() {}

    static String of(Command command) {
        CommandSpec spec = command.spec();
        Help help = new Help(new CommandLine(spec).getCommandSpec(), Help.defaultColorScheme(Ansi.OFF));
        StringBuilder text = new StringBuilder();
        text.append("Usage: ").append(help.synopsis(0)).append('\n').append(help.description());
        String parameters = help.parameterList();
        text.append(parameters.isEmpty() ? "" : "\n" + parameters);
        List<OptionSpec> rest = new ArrayList<>(spec.options());
        for (Section section : command.sections()) {
            List<OptionSpec> options = section.of(spec);
            rest.removeAll(options);
            text.append('\n').append(section.heading()).append(":\n").append(list(options, help));
        }
        text.append('\n').append(list(rest, help));
        examples(command.examples(), text);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String list(List<OptionSpec> options, Help help) {
        Help.Layout layout = help.createDefaultLayout();
        layout.addAllOptions(options, help.parameterLabelRenderer());
        return layout.toString();
    }

    private static void examples(List<Command.Example> examples, StringBuilder text) {
        if (examples.isEmpty()) {
            return;
        }
        text.append("\nExamples:\n");
        for (Command.Example example : examples) {
            text.append("  lintainer ").append(example.line()).append("\n      ").append(example.about()).append('\n');
        }
    }

    /// Options that belong together.
    record Section(String heading, List<String> names) {
        Section {
            names = List.copyOf(names);
        }

        List<OptionSpec> of(CommandSpec spec) {
            return spec.options().stream().filter(option -> names.contains(option.longestName())).toList();
        }
    }
}
