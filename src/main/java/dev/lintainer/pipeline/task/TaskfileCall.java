package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The command line of `task` (https://taskfile.dev/docs/reference/cli).
///
/// @param file the Taskfile, where it is named
/// @param directory where it is looked for
/// @param given variables by name
/// @param tasks that run; empty for the task `default`
/// @param errand whether any runs at all
public record TaskfileCall(
        Optional<Value> file, Value directory, Map<String, Value> given, List<String> tasks, Errand errand) {
    enum Errand {
        RUN,
        /// It only lists or describes.
        SHOW
    }

    private static final Set<String> SHOWING =
            Set.of(
                    "-l",
                    "--list",
                    "-a",
                    "--list-all",
                    "--summary",
                    "--version",
                    "-h",
                    "--help",
                    "-i",
                    "--init",
                    "--status",
                    "-n",
                    "--dry",
                    "--completion");

    private static final Set<String> SWITCHES =
            Set.of(
                    "-p",
                    "--parallel",
                    "-s",
                    "--silent",
                    "-f",
                    "--force",
                    "-y",
                    "--yes",
                    "-v",
                    "--verbose",
                    "-x",
                    "--exit-code",
                    "-F",
                    "--failfast",
                    "--insecure");

    private static final Set<String> VALUED =
            Set.of("-o", "--output", "-C", "--concurrency", "-I", "--interval", "--color", "--sort");

    /// Empty where a word is not known, or says that something else runs.
    public static Optional<TaskfileCall> of(List<ShellWord> words, WordReader reader) {
        Value directory = reader.workingDirectory();
        Optional<Value> file = Optional.empty();
        Map<String, Value> given = new HashMap<>();
        List<String> tasks = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            Value word = reader.value(words.get(i));
            if (word.is("--")) {
                List<Value> arguments = words.subList(i + 1, words.size()).stream().map(reader::value).toList();
                given.put("CLI_ARGS", joined(arguments));
                break;
            }
            Optional<Value> next =
                    i + 1 < words.size() ? Optional.of(reader.value(words.get(i + 1))) : Optional.empty();
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(word);
            String option = pair.map(BuildAttributes.Pair::name).or(word::literal).orElse("");
            Optional<Value> value = pair.map(BuildAttributes.Pair::value).or(() -> next);
            if (SHOWING.contains(option)) {
                return Optional.of(new TaskfileCall(file, directory, given, tasks, Errand.SHOW));
            }
            boolean isDirectory = option.equals("-d") || option.equals("--dir");
            boolean isFile = option.equals("-t") || option.equals("--taskfile");
            if ((isDirectory || isFile) && value.isPresent()) {
                Value path = HostPath.resolve(reader.workingDirectory(), value.get());
                directory = isDirectory ? path : directory;
                file = isFile ? Optional.of(path) : file;
                i += pair.isEmpty() ? 1 : 0;
            } else if (VALUED.contains(option)) {
                i += pair.isEmpty() ? 1 : 0;
            } else if (option.startsWith("-") ? !SWITCHES.contains(option) : option.isEmpty()) {
                return Optional.empty();
            } else if (pair.isPresent()) {
                given.put(option, pair.get().value());
            } else if (!option.startsWith("-")) {
                tasks.add(option);
            }
        }
        given.putIfAbsent("CLI_ARGS", Value.EMPTY);
        return Optional.of(new TaskfileCall(file, directory, given, tasks, Errand.RUN));
    }

    private static Value joined(List<Value> values) {
        List<Value> joined = new ArrayList<>();
        for (Value value : values) {
            if (!joined.isEmpty()) {
                joined.add(Value.known(" "));
            }
            joined.add(value);
        }
        return Value.concat(joined);
    }
}
