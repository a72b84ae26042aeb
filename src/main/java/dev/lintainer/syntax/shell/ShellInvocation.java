package dev.lintainer.syntax.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A call of a shell, its options read (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/sh.html,
/// https://www.gnu.org/software/bash/manual/html_node/Invoking-Bash.html).
///
/// @param shell base name
/// @param reads where the script comes from
/// @param operands the words behind the options
record ShellInvocation(String shell, Set<ShellOption> options, Reads reads, List<ShellWord> operands) {
    enum Reads {
        /// `-c`: the first operand.
        ARGUMENT,
        /// `-s`, or no operands.
        STANDARD_INPUT,
        /// The first operand is its name.
        FILE
    }

    /// The call that `words` make, nothing in front; empty where they call no shell or an option is not literal.
    static Optional<ShellInvocation> of(List<ShellWord> words) {
        if (words.isEmpty() || !isShell(CommandPrefix.baseName(words.getFirst()))) {
            return Optional.empty();
        }
        Set<ShellOption> options = EnumSet.noneOf(ShellOption.class);
        boolean argument = false;
        boolean input = false;
        int at = 1;
        while (at < words.size()) {
            String word = words.get(at).prefix();
            if (word.equals("-") || word.equals("--")) {
                at++;
                break;
            }
            if (!isOption(word)) {
                break;
            }
            if (words.get(at).literal().isEmpty()) {
                return Optional.empty();
            }
            at++;
            if (word.startsWith("--")) {
                at += takesNext(word) ? 1 : 0;
                continue;
            }
            argument |= word.indexOf('c') > 0;
            input |= word.indexOf('s') > 0;
            at = readLetters(word, words, at, options);
        }
        List<ShellWord> operands = words.subList(Math.min(at, words.size()), words.size());
        Reads reads = argument ? Reads.ARGUMENT : input || operands.isEmpty() ? Reads.STANDARD_INPUT : Reads.FILE;
        return Optional.of(new ShellInvocation(CommandPrefix.baseName(words.getFirst()), options, reads, operands));
    }

    private static boolean isShell(String name) {
        return switch (name) {
            case "sh", "bash", "dash", "ash", "zsh", "ksh" -> true;
            default -> false;
        };
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+');
    }

    private static boolean takesNext(String longOption) {
        return longOption.equals("--rcfile") || longOption.equals("--init-file");
    }

    /// Reads a group of letters such as `-euo`.
    ///
    /// @param next index of the word after the group
    /// @return index of the word after the names that `o` and `O` took
    private static int readLetters(String group, List<ShellWord> words, int next, Set<ShellOption> options) {
        int at = next;
        boolean on = group.charAt(0) == '-';
        for (int i = 1; i < group.length(); i++) {
            switch (group.charAt(i)) {
                case 'e' -> set(options, ShellOption.ERREXIT, on);
                case 'u' -> set(options, ShellOption.NOUNSET, on);
                case 'x' -> set(options, ShellOption.XTRACE, on);
                case 'o' -> {
                    if (at < words.size()) {
                        setNamed(options, words.get(at).literal().orElse(""), on);
                        at++;
                    }
                }
                case 'O' -> at++;
                default -> {}
            }
        }
        return at;
    }

    private static void setNamed(Set<ShellOption> options, String name, boolean on) {
        switch (name) {
            case "errexit" -> set(options, ShellOption.ERREXIT, on);
            case "pipefail" -> set(options, ShellOption.PIPEFAIL, on);
            case "nounset" -> set(options, ShellOption.NOUNSET, on);
            case "xtrace" -> set(options, ShellOption.XTRACE, on);
            default -> {}
        }
    }

    private static void set(Set<ShellOption> options, ShellOption option, boolean on) {
        if (on) {
            options.add(option);
        } else {
            options.remove(option);
        }
    }
}
