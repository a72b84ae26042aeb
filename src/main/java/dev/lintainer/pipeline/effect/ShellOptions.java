package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.ShellOption;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The options of a shell that say which failures count, as `set` changes them. For one shell at work.
public final class ShellOptions {
    private final Map<ShellOption, Presence> options = new EnumMap<>(ShellOption.class);

    private ShellOptions() {}

    /// A shell that is started with these options only.
    public static ShellOptions of(Set<ShellOption> given) {
        ShellOptions all = new ShellOptions();
        given.forEach(option -> all.options.put(option, Presence.YES));
        return all;
    }

    public static ShellOptions unknown() {
        ShellOptions all = new ShellOptions();
        for (ShellOption option : ShellOption.values()) {
            all.options.put(option, Presence.MAYBE);
        }
        return all;
    }

    /// A shell that is started by words such as `bash -eo pipefail {0}`.
    public static ShellOptions startedBy(String command) {
        ShellOptions all = new ShellOptions();
        all.read(Arrays.asList(command.strip().split("\\s+")));
        return all;
    }

    public ShellOptions copy() {
        ShellOptions all = new ShellOptions();
        all.options.putAll(options);
        return all;
    }

    /// As the shell of `$( )` has them: bash takes `-e` away, other shells do not
    /// (https://www.gnu.org/software/bash/manual/html_node/Command-Execution-Environment.html).
    public ShellOptions substituted() {
        ShellOptions all = copy();
        all.options.computeIfPresent(ShellOption.ERREXIT, (_, on) -> on.and(Presence.MAYBE));
        return all;
    }

    public Presence of(ShellOption option) {
        return options.getOrDefault(option, Presence.NO);
    }

    /// `set -euo pipefail`, `set +e`
    public void set(List<ShellWord> arguments) {
        List<String> words = new ArrayList<>();
        for (ShellWord argument : arguments) {
            if (argument.literal().isEmpty() || argument.literal().get().equals("--")) {
                break;
            }
            words.add(argument.literal().get());
        }
        read(words);
    }

    private void read(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean option = word.length() > 1 && "-+".indexOf(word.charAt(0)) >= 0 && word.charAt(1) != '-';
            if (!option) {
                continue;
            }
            Presence on = word.charAt(0) == '-' ? Presence.YES : Presence.NO;
            if (word.indexOf('e') > 0 && word.indexOf('o') != 1) {
                options.put(ShellOption.ERREXIT, on);
            }
            if (word.endsWith("o") && i + 1 < words.size()) {
                named(words.get(++i), on);
            }
        }
    }

    private void named(String name, Presence on) {
        switch (name) {
            case "errexit" -> options.put(ShellOption.ERREXIT, on);
            case "pipefail" -> options.put(ShellOption.PIPEFAIL, on);
            default -> {}
        }
    }

    /// After branches of which one was taken.
    ///
    /// @param skippable whether none of them may have been
    public void merge(List<ShellOptions> branches, Presence skippable) {
        for (ShellOption option : ShellOption.values()) {
            Presence before = of(option);
            boolean all = branches.stream().allMatch(branch -> branch.of(option) == branches.getFirst().of(option));
            Presence taken = all && !branches.isEmpty() ? branches.getFirst().of(option) : Presence.MAYBE;
            options.put(option, skippable == Presence.NO || taken == before ? taken : Presence.MAYBE);
        }
    }
}
