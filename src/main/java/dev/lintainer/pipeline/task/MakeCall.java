package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The command line of `make` (https://www.gnu.org/software/make/manual/make.html#Options-Summary).
///
/// @param directory where it runs, as [HostPath] writes it
/// @param files the Makefiles that are named
/// @param given variables by name
public record MakeCall(Value directory, List<Value> files, List<String> targets, Map<String, Value> given) {
    /// Options that take the next word.
    private static final Set<String> WITH_VALUE =
            Set.of("-I", "-o", "-W", "-l", "--include-dir", "--old-file", "--what-if", "--load-average");

    /// Options with which nothing is made.
    private static final Set<String> IDLE =
            Set.of(
                    "-n",
                    "--just-print",
                    "--dry-run",
                    "--recon",
                    "-q",
                    "--question",
                    "-t",
                    "--touch",
                    "-h",
                    "--help",
                    "-v",
                    "--version",
                    "-p");

    /// Empty where a word is not known.
    public static Optional<MakeCall> of(List<ShellWord> words, WordReader reader) {
        Value directory = reader.workingDirectory();
        List<Value> files = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        Map<String, Value> given = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            Value word = reader.value(words.get(i));
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(word);
            String prefix = word.prefix();
            if (prefix.startsWith("-")) {
                boolean next = i + 1 < words.size();
                if (word.is("-C")
                        || word.is("--directory")
                        || word.is("-f")
                        || word.is("--file")
                        || word.is("--makefile")) {
                    Value value = next ? reader.value(words.get(++i)) : Value.EMPTY;
                    if (word.is("-C") || word.is("--directory")) {
                        directory = HostPath.resolve(directory, value);
                    } else {
                        files.add(value);
                    }
                } else if (prefix.startsWith("-C") && prefix.length() > 2) {
                    directory = HostPath.resolve(directory, word.after("-C").orElseThrow());
                } else if (word.after("--directory=").isPresent()) {
                    directory = HostPath.resolve(directory, word.after("--directory=").get());
                } else if (word.after("--file=").or(() -> word.after("--makefile=")).isPresent()) {
                    files.add(word.after("--file=").or(() -> word.after("--makefile=")).get());
                } else if (!word.isKnown() && !isNumbered(prefix)
                        || isOpen(prefix)
                        || word.literal().filter(IDLE::contains).isPresent()) {
                    return Optional.empty();
                } else if (word.literal().filter(WITH_VALUE::contains).isPresent() || takesNumber(word, words, i)) {
                    i++;
                }
            } else if (pair.isPresent() && !words.get(i).mayBecomeSeveral()) {
                given.put(operatorOff(pair.get().name()), pair.get().value());
            } else if (word.isKnown() && !words.get(i).mayBecomeSeveral()) {
                targets.add(word.literal().orElseThrow());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new MakeCall(directory, files, targets, given));
    }

    /// `make A:=b`
    private static String operatorOff(String name) {
        int end = name.length();
        while (end > 0 && ":?+".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    /// `-j$(nproc)`: how many jobs it runs at a time does not matter.
    private static boolean isNumbered(String option) {
        return option.equals("-j") || option.equals("--jobs=") || option.equals("-l") || option.equals("-kj");
    }

    /// Forms that are rare enough to be left alone: `-ffile`, `-e`.
    private static boolean isOpen(String option) {
        return option.startsWith("-f")
                || option.equals("-e")
                || option.startsWith("--environment")
                || option.startsWith("--eval");
    }

    private static boolean takesNumber(Value option, List<ShellWord> words, int at) {
        if (!option.is("-j") && !option.is("--jobs") || at + 1 >= words.size()) {
            return false;
        }
        ShellWord next = words.get(at + 1);
        boolean computed = next.prefix().isEmpty() && next.literal().isEmpty();
        return computed || !next.prefix().isEmpty() && next.prefix().chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
