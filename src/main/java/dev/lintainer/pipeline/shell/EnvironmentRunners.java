package dev.lintainer.pipeline.shell;

import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `poetry run make test` and `uv run bash check.sh` do what the recipe or the script says. Other programs keep the one
/// in front, which tells where they come from.
final class EnvironmentRunners {
    private EnvironmentRunners() {}

    private static final Set<String> RUNNERS = Set.of("uv", "poetry", "pipenv", "rye");

    private static final Set<String> FOLLOWED =
            Set.of("make", "gmake", "just", "task", "go-task", "sh", "bash", "dash");

    static CommandPrefix stripped(CommandPrefix prefix) {
        List<ShellWord> words = prefix.command();
        boolean runs =
                words.size() > 2
                        && RUNNERS.contains(CommandPrefix.baseName(words.getFirst()))
                        && words.get(1).literal().filter("run"::equals).isPresent()
                        && words.get(2).literal().filter(FOLLOWED::contains).isPresent();
        if (!runs) {
            return prefix;
        }
        List<String> wrappers = new ArrayList<>(prefix.wrappers());
        wrappers.add(CommandPrefix.baseName(words.getFirst()));
        return new CommandPrefix(wrappers, prefix.environment(), words.subList(2, words.size()));
    }
}
