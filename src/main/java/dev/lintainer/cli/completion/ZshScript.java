package dev.lintainer.cli.completion;

import dev.lintainer.cli.completion.CommandWords.Argument;
import dev.lintainer.cli.completion.CommandWords.Option;
import dev.lintainer.cli.completion.CommandWords.Times;
import java.util.List;

/// For zsh and its completion system.
final class ZshScript {
    private static final String HEAD =
            """
            #compdef lintainer
            # Lets zsh complete the command line of lintainer. Made by `lintainer completion zsh`; put it into a file
            # `_lintainer` in a directory of $fpath, before compinit runs.

            """;

    private static final String BODY =
            """
            _lintainer() {
                local context state state_descr line
                typeset -A opt_args
                _arguments -C \\
                    '(- : *)'{-h,--help}'[show the commands]' \\
                    '(- : *)'{-V,--version}'[show the version]' \\
                    '1:command:->command' \\
                    '*::argument:->argument'
                case $state in
                    command) _describe -t commands command _lintainer_commands ;;
                    argument)
                        case $words[1] in
            """;

    private static final String TAIL =
            """
                        esac
                        ;;
                esac
            }

            if [[ $funcstack[1] == _lintainer ]]; then
                _lintainer "$@"
            else
                compdef _lintainer lintainer
            fi
            """;

    private ZshScript() {}

    static String of(Completions completions) {
        StringBuilder script = new StringBuilder(HEAD);
        script.append("typeset -ga _lintainer_commands _lintainer_packs _lintainer_rules\n_lintainer_commands=(\n");
        for (CommandWords command : completions.commands()) {
            script.append("    ").append(quoted(command.name() + ":" + command.about())).append('\n');
        }
        script.append(")\n");
        for (String list : List.of("packs", "rules")) {
            script.append("_lintainer_").append(list).append("=(");
            script.append(String.join(" ", completions.list(list))).append(")\n");
        }
        script.append('\n').append(BODY);
        completions.commands().forEach(command -> command(command, script));
        return script.append(TAIL).toString();
    }

    private static void command(CommandWords command, StringBuilder script) {
        script.append("                ").append(command.name()).append(")\n");
        script.append("                    _arguments");
        command.options().forEach(option -> option(option, script));
        argument("*:argument:" + action(command.arguments()), script);
        script.append("\n                    ;;\n");
    }

    /// One specification for each of its names: the names exclude one another, unless they may come again.
    private static void option(Option option, StringBuilder script) {
        String names = String.join(" ", option.names());
        String others = option.times() == Times.OFTEN ? "*" : "(" + names + ")";
        for (String name : option.names()) {
            String about = "[" + option.about().replace("[", "\\[").replace("]", "\\]") + "]";
            argument(
                    switch (option.argument()) {
                        case Argument.None _ -> others + name + about;
                        case Argument.Of(String label, Values values) ->
                                others + name + "=" + about + ":" + label + ":" + action(values);
                    },
                    script);
        }
    }

    private static void argument(String specification, StringBuilder script) {
        script.append(" \\\n                        ").append(quoted(specification));
    }

    private static String action(Values values) {
        return switch (values) {
            case Values.Words(List<String> words) -> "(" + String.join(" ", words) + ")";
            case Values.Shared(String list) when list.equals("commands") ->
                    "{_describe -t commands command _lintainer_commands}";
            case Values.Shared(String list) -> "{compadd -a _lintainer_" + list + "}";
            case Values.Files _ -> "_files";
            case Values.Folders _ -> "_files -/";
            case Values.Free _ -> "";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
