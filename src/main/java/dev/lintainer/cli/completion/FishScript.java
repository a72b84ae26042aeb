package dev.lintainer.cli.completion;

import dev.lintainer.cli.completion.CommandWords.Argument;
import dev.lintainer.cli.completion.CommandWords.Option;
import java.util.List;

/// For fish.
final class FishScript {
    private static final String HEAD =
            """
            # Lets fish complete the command line of lintainer. Made by `lintainer completion fish`; put it into
            # ~/.config/fish/completions/lintainer.fish.

            """;

    private static final String BODY =
            """

            # The command is the first word behind the program.
            function __lintainer_is
                set -l words (commandline -opc)
                test (count $words) -gt 1; and contains -- $words[2] $argv
            end

            complete -c lintainer -f
            complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -s h -l help -d 'show the commands'
            complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -s V -l version -d 'show the version'
            """;

    private FishScript() {}

    static String of(Completions completions) {
        StringBuilder script = new StringBuilder(HEAD);
        for (String list : List.of("commands", "packs", "rules")) {
            script.append("set -g __lintainer_").append(list).append(' ');
            script.append(String.join(" ", completions.list(list))).append('\n');
        }
        script.append(BODY);
        for (CommandWords command : completions.commands()) {
            script.append("complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a ")
                    .append(command.name());
            script.append(" -d ").append(quoted(command.about())).append('\n');
        }
        for (CommandWords command : completions.commands()) {
            command.options().forEach(option -> option(command.name(), option, script));
            String arguments = argument(command.arguments());
            if (!arguments.isEmpty()) {
                line(command.name(), script).append(arguments).append('\n');
            }
        }
        return script.toString();
    }

    private static void option(String command, Option option, StringBuilder script) {
        line(command, script);
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        script.append(
                switch (option.argument()) {
                    case Argument.None _ -> "";
                    case Argument.Of(_, Values.Files files) -> " -r" + argument(files);
                    case Argument.Of(_, Values values) -> " -x" + argument(values);
                });
        script.append(" -d ").append(quoted(option.about())).append('\n');
    }

    private static StringBuilder line(String command, StringBuilder script) {
        return script.append("complete -c lintainer -n '__lintainer_is ").append(command).append("'");
    }

    private static String argument(Values values) {
        return switch (values) {
            case Values.Words(List<String> words) -> " -a " + quoted(String.join(" ", words));
            case Values.Shared(String list) -> " -a '$__lintainer_" + list + "'";
            case Values.Files _ -> " -F";
            case Values.Folders _ -> " -a '(__fish_complete_directories)'";
            case Values.Free _ -> "";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
