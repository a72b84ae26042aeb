package dev.lintainer.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/// All that can be written on the command line.
///
/// @param commands in the order in which help shows them
/// @param lists words that several places share, by the list's name
public record Completions(List<CommandWords> commands, Map<String, List<String>> lists) {
    /// @param about what it does, in a few words
    public record Named(String about, CommandSpec spec) {}

    public Completions {
        commands = List.copyOf(commands);
    }

    public static Completions of(List<Named> commands, List<String> rules, List<String> packs) {
        List<CommandWords> words = new ArrayList<>();
        commands.forEach(command -> words.add(CommandWords.of(command.about(), command.spec())));
        List<String> names = words.stream().map(CommandWords::name).toList();
        return new Completions(words, Map.of("rules", rules, "packs", packs, "commands", names));
    }

    public String in(Shell shell) {
        return switch (shell) {
            case BASH -> BashScript.of(this);
            case ZSH -> ZshScript.of(this);
            case FISH -> FishScript.of(this);
        };
    }

    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }
}
