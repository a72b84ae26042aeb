package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The command line of `tox` (https://tox.wiki/en/latest/cli_interface.html).
///
/// @param file the configuration, where it is named
/// @param environments as they are written, commas and braces included; empty for those of the configuration
/// @param arguments behind `--`
/// @param errand whether any commands run
public record ToxCall(Optional<Value> file, List<String> environments, List<ShellWord> arguments, Errand errand) {
    enum Errand {
        RUN,
        /// It only lists, or makes the environments.
        PREPARE
    }

    private static final Set<String> PREPARING =
            Set.of("-l", "--listenvs", "-a", "--listenvs-all", "--notest", "--version", "-h", "--help", "--showconfig");

    private static final Set<String> SWITCHES =
            Set.of(
                    "-q",
                    "-qq",
                    "-v",
                    "-vv",
                    "-vvv",
                    "--quiet",
                    "--verbose",
                    "-r",
                    "--recreate",
                    "-o",
                    "--skip-pkg-install",
                    "--skip-missing-interpreters",
                    "-s",
                    "--no-recreate-pkg",
                    "--sitepackages",
                    "--develop",
                    "-b",
                    "--parallel-live",
                    "--fail-fast",
                    "--parallel-no-spinner");

    /// Empty where a word is not known, or chooses the environments in another way.
    public static Optional<ToxCall> of(List<ShellWord> words, WordReader reader) {
        Optional<Value> file = Optional.empty();
        List<String> environments = new ArrayList<>();
        List<ShellWord> arguments = List.of();
        Errand errand = Errand.RUN;
        for (int i = 1; i < words.size(); i++) {
            Value word = reader.value(words.get(i));
            if (word.is("--")) {
                arguments = words.subList(i + 1, words.size());
                break;
            }
            Optional<Value> next =
                    i + 1 < words.size() ? Optional.of(reader.value(words.get(i + 1))) : Optional.empty();
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(word);
            String option = pair.map(BuildAttributes.Pair::name).or(word::literal).orElse("");
            Optional<Value> value = pair.map(BuildAttributes.Pair::value).or(() -> next);
            boolean takesNext = pair.isEmpty();
            switch (option) {
                case "-e", "--env" -> {
                    if (value.flatMap(Value::literal).isEmpty()) {
                        return Optional.empty();
                    }
                    environments.add(value.get().literal().orElseThrow());
                    i += takesNext ? 1 : 0;
                }
                case "-c", "--conf" -> {
                    file = value;
                    i += takesNext ? 1 : 0;
                }
                case "--workdir", "--result-json", "-p", "--parallel" -> i += takesNext ? 1 : 0;
                case "run", "r", "run-parallel", "legacy", "le" -> {}
                case "list", "l", "config" -> errand = Errand.PREPARE;
                default -> {
                    if (PREPARING.contains(option)) {
                        errand = Errand.PREPARE;
                    } else if (option.startsWith("-e") && option.length() > 2 && !option.startsWith("--")) {
                        environments.add(option.substring(2));
                    } else if (!SWITCHES.contains(option)) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(new ToxCall(file, environments, arguments, errand));
    }
}
