package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The command line of `just` (https://just.systems/man/en/options.html).
///
/// @param file the Justfile, where it is named
/// @param directory where the recipes run, where it is named
/// @param given variables by name
/// @param words recipes and their arguments
/// @param errand whether recipes run at all
public record JustCall(
        Optional<Value> file, Optional<Value> directory, Map<String, Value> given, List<Value> words, Errand errand) {
    enum Errand {
        RUN,
        /// It only lists, shows or formats.
        SHOW
    }

    private static final Set<String> SHOWING =
            Set.of(
                    "-l",
                    "--list",
                    "--summary",
                    "--dump",
                    "--fmt",
                    "--evaluate",
                    "-s",
                    "--show",
                    "--variables",
                    "--groups",
                    "--init",
                    "--changelog",
                    "--completions",
                    "--man",
                    "-V",
                    "--version",
                    "-h",
                    "--help",
                    "-n",
                    "--dry-run",
                    "-e",
                    "--edit",
                    "--usage");

    private static final Set<String> SWITCHES =
            Set.of(
                    "-q",
                    "--quiet",
                    "-v",
                    "--verbose",
                    "-vv",
                    "-u",
                    "--unstable",
                    "--yes",
                    "--no-deps",
                    "--no-dotenv",
                    "--no-highlight",
                    "--highlight",
                    "--one",
                    "--explain",
                    "--timestamp",
                    "--unsorted",
                    "--check");

    private static final Set<String> WITH_VALUE =
            Set.of(
                    "-E",
                    "--dotenv-path",
                    "--dotenv-filename",
                    "--color",
                    "--command-color",
                    "--list-heading",
                    "--list-prefix",
                    "--timestamp-format",
                    "--tempdir",
                    "--dump-format");

    /// Empty where a word is not known, or says that something else runs.
    public static Optional<JustCall> of(List<ShellWord> words, WordReader reader) {
        Optional<Value> file = Optional.empty();
        Optional<Value> directory = Optional.empty();
        Map<String, Value> given = new HashMap<>();
        int at = 1;
        while (at < words.size()) {
            Value word = reader.value(words.get(at));
            Optional<Value> next =
                    at + 1 < words.size() ? Optional.of(reader.value(words.get(at + 1))) : Optional.empty();
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(word);
            String option = word.literal().orElse("");
            if (SHOWING.contains(option)) {
                return Optional.of(new JustCall(file, directory, given, List.of(), Errand.SHOW));
            }
            if (option.equals("-f") || option.equals("--justfile")) {
                file = next;
                at++;
            } else if (option.equals("-d") || option.equals("--working-directory")) {
                directory = next;
                at++;
            } else if (option.equals("--set") && next.flatMap(Value::literal).isPresent() && at + 2 < words.size()) {
                given.put(next.get().literal().get(), reader.value(words.get(at + 2)));
                at += 2;
            } else if (WITH_VALUE.contains(option)) {
                at++;
            } else if (word.prefix().startsWith("-") && pair.isPresent() && pair.get().name().startsWith("-")) {
                switch (pair.get().name()) {
                    case "--justfile" -> file = Optional.of(pair.get().value());
                    case "--working-directory" -> directory = Optional.of(pair.get().value());
                    default -> {
                        if (!WITH_VALUE.contains(pair.get().name())) {
                            return Optional.empty();
                        }
                    }
                }
            } else if (word.prefix().startsWith("-")) {
                if (!SWITCHES.contains(option)) {
                    return Optional.empty();
                }
            } else if (pair.isPresent()) {
                given.put(pair.get().name(), pair.get().value());
            } else {
                break;
            }
            at++;
        }
        List<ShellWord> rest = words.subList(Math.min(at, words.size()), words.size());
        // Arguments of a recipe that is known are taken for one word each, as people mean them.
        if (!rest.isEmpty() && rest.getFirst().mayBecomeSeveral()) {
            return Optional.empty();
        }
        return Optional.of(new JustCall(file, directory, given, rest.stream().map(reader::value).toList(), Errand.RUN));
    }
}
