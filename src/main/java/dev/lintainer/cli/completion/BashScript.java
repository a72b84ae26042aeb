package dev.lintainer.cli.completion;

import dev.lintainer.cli.completion.CommandWords.Argument;
import dev.lintainer.cli.completion.CommandWords.Option;
import java.util.ArrayList;
import java.util.List;

/// For bash, from the one of macOS (3.2) on.
final class BashScript {
    private static final String HEAD =
            """
            # Lets bash complete the command line of lintainer. Made by `lintainer completion bash`; to have it in every
            # shell, put `eval "$(lintainer completion bash)"` into ~/.bashrc, or this text into
            # ~/.local/share/bash-completion/completions/lintainer.

            """;

    private static final String BODY =
            """

            _lintainer_reply() {
                local line
                while IFS= read -r line; do
                    COMPREPLY+=("$before$line")
                done
            }

            _lintainer_words() {
                _lintainer_reply < <(compgen -W "$1" -- "$word")
            }

            _lintainer_files() {
                compopt -o filenames 2>/dev/null
                _lintainer_reply < <(compgen "$1" -- "$word")
            }

            _lintainer() {
                local command="${COMP_WORDS[1]}" word="${COMP_WORDS[COMP_CWORD]}" option="" before=""
                COMPREPLY=()
                if ((COMP_CWORD > 1)); then
                    option="${COMP_WORDS[COMP_CWORD - 1]}"
                fi
                # Readline takes `--option=value` for three words, unless it is told not to.
                if [[ $word == "=" ]]; then
                    word=""
                elif [[ $option == "=" ]]; then
                    option="${COMP_WORDS[COMP_CWORD - 2]}"
                elif [[ $word == --*=* ]]; then
                    option="${word%%=*}"
                    before="$option="
                    word="${word#*=}"
                fi
                if ((COMP_CWORD == 1)); then
                    _lintainer_words "$_lintainer_commands --help --version"
                    return
                fi
            """;

    private static final String TAIL =
            """
            }

            complete -F _lintainer lintainer
            """;

    private BashScript() {}

    static String of(Completions completions) {
        StringBuilder script = new StringBuilder(HEAD);
        for (String list : List.of("commands", "packs", "rules")) {
            script.append("_lintainer_").append(list).append("=\"");
            script.append(String.join(" ", completions.list(list))).append("\"\n");
        }
        script.append(BODY);
        options(completions, script);
        arguments(completions, script);
        return script.append(TAIL).toString();
    }

    /// What may follow an option.
    private static void options(Completions completions, StringBuilder script) {
        script.append("    case \"$command $option\" in\n");
        for (CommandWords command : completions.commands()) {
            for (Option option : command.options()) {
                if (option.argument() instanceof Argument.Of(_, Values values)) {
                    List<String> patterns = new ArrayList<>();
                    option.names().forEach(name -> patterns.add("\"" + command.name() + " " + name + "\""));
                    script.append("        ").append(String.join(" | ", patterns)).append(")\n");
                    script.append("            ").append(completing(values)).append("\n            return\n");
                    script.append("            ;;\n");
                }
            }
        }
        script.append("    esac\n");
    }

    private static void arguments(Completions completions, StringBuilder script) {
        script.append("    case \"$command $word\" in\n");
        for (CommandWords command : completions.commands()) {
            List<String> names = new ArrayList<>();
            command.options().forEach(option -> names.addAll(option.names()));
            if (!names.isEmpty()) {
                branch("\"" + command.name() + " -\"*", "_lintainer_words \"" + String.join(" ", names) + "\"", script);
            }
            branch("\"" + command.name() + " \"*", completing(command.arguments()), script);
        }
        script.append("    esac\n");
    }

    private static void branch(String pattern, String command, StringBuilder script) {
        script.append("        ").append(pattern).append(") ").append(command).append(" ;;\n");
    }

    private static String completing(Values values) {
        return switch (values) {
            case Values.Words(List<String> words) -> "_lintainer_words \"" + String.join(" ", words) + "\"";
            case Values.Shared(String list) -> "_lintainer_words \"$_lintainer_" + list + "\"";
            case Values.Files _ -> "_lintainer_files -f";
            case Values.Folders _ -> "_lintainer_files -d";
            case Values.Free _ -> ":";
        };
    }
}
