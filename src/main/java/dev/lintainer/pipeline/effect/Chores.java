package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Commands that build, check and test nothing, though their programs may: `apt-get install`, `npm publish`, `helm
/// upgrade`.
public final class Chores {
    private static final String ALL = "*";

    /// Options before a sub-command that take the word behind them.
    private static final Set<String> VALUED =
            Set.of(
                    "-C",
                    "-F",
                    "-n",
                    "--config",
                    "--context",
                    "--cwd",
                    "--dir",
                    "--filter",
                    "--kube-context",
                    "--kubeconfig",
                    "--namespace",
                    "--prefix");

    private static final Map<String, List<String>> KNOWN = read();

    private Chores() {}

    /// Of `uv run playwright install` the inner program counts.
    public static boolean isOne(Invocation invocation) {
        List<Tool> tools = Tool.of(invocation);
        return !tools.isEmpty() && tools.stream().allMatch(Chores::isOne);
    }

    private static boolean isOne(Tool tool) {
        List<String> commands = KNOWN.getOrDefault(tool.name(), List.of());
        if (commands.isEmpty()) {
            return false;
        }
        List<String> words = words(tool.arguments());
        String all = String.join(" ", words) + " ";
        String behindOptions = String.join(" ", words.subList(options(words), words.size())) + " ";
        return commands.stream()
                .anyMatch(command ->
                        command.equals(ALL)
                                || all.startsWith(command + " ")
                                || behindOptions.startsWith(command + " "));
    }

    private static List<String> words(List<Located> arguments) {
        List<String> words = new ArrayList<>();
        arguments.forEach(word -> words.add(word.value().toString()));
        return words;
    }

    /// How many words stand before the sub-command.
    private static int options(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += VALUED.contains(words.get(at)) ? 2 : 1;
        }
        return Math.min(at, words.size());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> commands = new HashMap<>();
        DataFile.rows("chores.tsv").forEach(row -> commands.put(row.getFirst(), List.of(row.get(1).split(","))));
        return commands;
    }
}
