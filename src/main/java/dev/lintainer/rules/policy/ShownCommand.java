package dev.lintainer.rules.policy;

import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import java.util.List;

/// A command as a message shows it: its first line, or as much of it as a message holds.
final class ShownCommand {
    private static final int LONGEST = 50;

    private ShownCommand() {}

    static String of(Invocation command) {
        String text = text(command);
        int end = text.indexOf('\n');
        boolean folded = end >= 0 && isFolded(command, text);
        String line = end < 0 ? text : folded ? unfolded(command) : text.substring(0, end).strip();
        line = line.endsWith("\\") ? line.substring(0, line.length() - 1).strip() : line;
        line = end < 0 || folded ? line : line + " ...";
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    /// Whether the lines are put together by YAML, so that the first says little: none ends in the middle of a word,
    /// and none goes on by a backslash.
    private static boolean isFolded(Invocation command, String text) {
        return !text.contains("\\\n")
                && command.words().stream().map(Located::toString).noneMatch(word -> word.contains("\n"));
    }

    private static String unfolded(Invocation command) {
        return String.join(" ", command.words().stream().map(Located::shown).toList());
    }

    /// As it is written, where it begins there. What a variable or a function of make stands for is written elsewhere,
    /// and what a variable of make holds begins behind what runs before it.
    private static String text(Invocation command) {
        String written = command.location().text();
        List<String> words = command.words().stream().map(Located::toString).toList();
        String program = words.getFirst();
        if (written.startsWith(program) || written.startsWith("\"" + program) || written.startsWith("'" + program)) {
            return written;
        }
        String start = words.size() > 1 ? program + " " + words.get(1) : program;
        int at = written.indexOf(start);
        if (at > 0 && !Character.isLetterOrDigit(written.charAt(at - 1))) {
            return written.substring(at);
        }
        if (written.startsWith("$(call ")) {
            List<String> known = words.stream().takeWhile(word -> !word.contains("${")).toList();
            return String.join(" ", known) + (known.size() < words.size() ? " ..." : "");
        }
        String joined = String.join(" ", words);
        if (!joined.substring(0, Math.min(LONGEST, joined.length())).contains("${")) {
            return joined;
        }
        return written.startsWith("$") || written.startsWith("\"$") ? known(words) : written;
    }

    /// The words up to the first that is not wholly known.
    private static String known(List<String> words) {
        List<String> known = words.stream().takeWhile(word -> !word.contains("${")).toList();
        return String.join(" ", known) + " ...";
    }
}
