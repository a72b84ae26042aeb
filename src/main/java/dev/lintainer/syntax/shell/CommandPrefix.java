package dev.lintainer.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words of a command, parted into the programs that only run another one and that other one: `sudo -E env A=b
/// docker ps` runs `docker ps`; so do `xargs docker ps` and `find . -exec docker ps \;`.
///
/// @param wrappers base names of the programs in front, e.g. `sudo`, `env`
/// @param environment what `env A=b` or `sudo A=b` set for the command
/// @param command the words from the effective command's name on; empty where the wrappers run nothing
public record CommandPrefix(List<String> wrappers, List<Assignment> environment, List<ShellWord> command) {
    public CommandPrefix {
        wrappers = List.copyOf(wrappers);
        environment = List.copyOf(environment);
        command = List.copyOf(command);
    }

    public static CommandPrefix strip(List<ShellWord> words) {
        List<String> wrappers = new ArrayList<>();
        List<Assignment> environment = new ArrayList<>();
        List<ShellWord> rest = words;
        while (!rest.isEmpty()) {
            String name = baseName(rest.getFirst());
            Optional<Wrapper> wrapper = Wrapper.named(name);
            List<ShellWord> inner =
                    wrapper.isPresent()
                            ? strip(wrapper.get(), rest, environment)
                            : name.equals("parallel") ? stripParallel(rest) : stripFind(name, rest);
            if (inner == rest) {
                break;
            }
            wrappers.add(name);
            rest = inner;
        }
        return new CommandPrefix(wrappers, environment, rest);
    }

    /// The last segment of a program's literal path, e.g. `env` of `/usr/bin/env`; empty where it is not literal.
    public static String baseName(ShellWord program) {
        String path = program.literal().orElse("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The words behind a wrapper's options, assignments and operands; the same list where it runs nothing.
    private static List<ShellWord> strip(Wrapper wrapper, List<ShellWord> words, List<Assignment> environment) {
        int at = 1;
        while (at < words.size()) {
            String option = words.get(at).prefix();
            if (wrapper.queries().contains(option)) {
                return words;
            }
            if (!option.startsWith("-")) {
                break;
            }
            at += takesNext(wrapper, option) ? 2 : 1;
            if (option.equals("--")) {
                break;
            }
        }
        at = Math.min(words.size(), at + wrapper.operands());
        while (at < words.size()) {
            Optional<Assignment> assignment = Assignment.of(words.get(at));
            if (assignment.isEmpty()) {
                break;
            }
            environment.add(assignment.get());
            at++;
        }
        return words.subList(at, words.size());
    }

    private static boolean takesNext(Wrapper wrapper, String option) {
        if (option.startsWith("--")) {
            return wrapper.valueOptions().contains(option);
        }
        for (int i = 1; i < option.length(); i++) {
            if (wrapper.valueOptions().contains("-" + option.charAt(i))) {
                return i == option.length() - 1;
            }
        }
        return false;
    }

    /// The command of the first `-exec`, up to its `;` or `+`.
    private static List<ShellWord> stripFind(String name, List<ShellWord> words) {
        if (!name.equals("find")) {
            return words;
        }
        int start = indexOf(words, 1, "-exec", "-execdir");
        return start == words.size() ? words : words.subList(start + 1, indexOf(words, start + 1, ";", "+"));
    }

    /// Options of GNU parallel (https://www.gnu.org/software/parallel/man.html) that change nothing about which command
    /// runs; those with a value, and those without.
    private static final Set<String> PARALLEL_VALUES =
            Set.of(
                    "-j",
                    "--jobs",
                    "-P",
                    "--max-procs",
                    "-n",
                    "--max-args",
                    "-N",
                    "--halt",
                    "--retries",
                    "--delay",
                    "--joblog");

    private static final Set<String> PARALLEL_SWITCHES =
            Set.of(
                    "-k",
                    "--keep-order",
                    "-v",
                    "--verbose",
                    "-u",
                    "--ungroup",
                    "-0",
                    "--null",
                    "-r",
                    "--no-run-if-empty",
                    "--bar",
                    "--eta",
                    "--progress",
                    "--tag",
                    "--lb",
                    "--line-buffer",
                    "--will-cite");

    /// The command between the options and `:::`, where it is written as words; the same list where it is a text of its
    /// own, or comes from elsewhere.
    private static List<ShellWord> stripParallel(List<ShellWord> words) {
        int start = 1;
        while (start < words.size() && words.get(start).prefix().startsWith("-")) {
            String option = words.get(start).prefix();
            String name = option.indexOf('=') > 0 ? option.substring(0, option.indexOf('=')) : option;
            boolean attached = option.startsWith("-j") && option.length() > 2 || name.length() < option.length();
            if (!attached && !PARALLEL_VALUES.contains(name) && !PARALLEL_SWITCHES.contains(name)) {
                return words;
            }
            start += !attached && PARALLEL_VALUES.contains(name) ? 2 : 1;
        }
        int end = Math.min(indexOf(words, start, ":::", "::::"), indexOf(words, start, ":::+", "::::+"));
        List<ShellWord> command = words.subList(Math.min(start, end), end);
        boolean plain =
                !command.isEmpty()
                        && command.getFirst().literal().filter(CommandPrefix::isProgram).isPresent()
                        && command.stream().noneMatch(word -> hasOtherPlaceholder(word.content().text()));
        return plain ? command : words;
    }

    private static boolean isProgram(String word) {
        return word.indexOf(' ') < 0 && word.indexOf('{') < 0;
    }

    /// `{.}`, `{/}`, `{1}` and the like, of which only `{}` is the whole name.
    private static boolean hasOtherPlaceholder(String word) {
        int brace = word.indexOf('{');
        return brace >= 0 && !word.startsWith("{}", brace);
    }

    private static int indexOf(List<ShellWord> words, int from, String one, String other) {
        for (int i = from; i < words.size(); i++) {
            String text = words.get(i).literal().orElse("");
            if (text.equals(one) || text.equals(other)) {
                return i;
            }
        }
        return words.size();
    }
}
