package dev.lintainer.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The commands in the words of `man` (man(7)).
final class ManualText {
    private final StringBuilder text = new StringBuilder();

    private ManualText() {}

    static String commands() {
        ManualText manual = new ManualText();
        for (Overview.Entry entry : Overview.COMMANDS) {
            Command.named(entry.name()).ifPresent(manual::command);
        }
        return manual.text.toString();
    }

    private void command(Command command) {
        CommandSpec spec = command.spec();
        String synopsis = String.join(" ", spec.usageMessage().customSynopsis());
        text.append(".SS ").append(escaped(synopsis)).append('\n');
        line(String.join(" ", spec.usageMessage().description()));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            text.append(".TP\n\\fI").append(escaped(parameter.paramLabel())).append("\\fR\n");
            line(String.join(" ", parameter.description()));
        }
        for (OptionSpec option : spec.options()) {
            text.append(".TP\n").append(names(option)).append('\n');
            line(String.join(" ", option.description()));
        }
        examples(command.examples());
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(names.isEmpty() ? "" : ", ").append("\\fB").append(escaped(name)).append("\\fR");
        }
        return option.arity().max() == 0
                ? names.toString()
                : names.append("=\\fI").append(escaped(option.paramLabel())).append("\\fR").toString();
    }

    private void examples(List<Command.Example> examples) {
        for (Command.Example example : examples) {
            text.append(".PP\nExample, ").append(marked(example.about())).append(":\n.PP\n.RS 4\n.EX\n");
            text.append(escaped("lintainer " + example.line())).append("\n.EE\n.RE\n");
        }
    }

    private void line(String words) {
        text.append(marked(words)).append('\n');
    }

    /// With what stands between backticks in bold.
    private static String marked(String words) {
        StringBuilder marked = new StringBuilder();
        boolean code = false;
        for (String part : words.split("`", -1)) {
            marked.append(code ? "\\fB" + escaped(part) + "\\fR" : escaped(part));
            code = !code;
        }
        return marked.charAt(0) == '.' ? "\\&" + marked : marked.toString();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    }
}
