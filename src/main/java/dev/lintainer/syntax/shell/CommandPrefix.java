package dev.lintainer.syntax.shell;

import java.util.List;

/// The words of a command, parted into the programs that only run another one and that other one: `sudo -E env A=b docker ps` runs
/// `docker ps`.
///
/// @param wrappers names of the programs in front, e.g. `sudo`, `env`
/// @param environment what `env A=b` or `sudo A=b` set for the command
/// @param command the words from the effective command's name on; empty where the wrappers run nothing
public record CommandPrefix(List<String> wrappers, List<Assignment> environment, List<ShellWord> command) {
    public CommandPrefix {
        wrappers = List.copyOf(wrappers);
        environment = List.copyOf(environment);
        command = List.copyOf(command);
    }

    public static CommandPrefix strip(List<ShellWord> words) {
        return new CommandPrefix(List.of(), List.of(), words);
    }
}
