package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.DockerWord.Part;
import dev.lintainer.syntax.dockerfile.DockerWord.Variable;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.dockerfile.RunMount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which variables Docker looks at, whether their values matter in the end or not.
final class WordVariables {
    private WordVariables() {}

    /// The variables of a word, those in the operands of others included; of each the first.
    static Collection<Variable> distinct(List<Part> word) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        collect(word, variables);
        return variables.values();
    }

    private static void collect(List<Part> word, Map<String, Variable> variables) {
        for (Part part : word) {
            if (part instanceof Variable variable) {
                variables.putIfAbsent(variable.name(), variable);
                variable.modifier()
                        .ifPresent(modifier -> {
                            collect(modifier.operand().parts(), variables);
                            modifier.replacement().ifPresent(replacement -> collect(replacement.parts(), variables));
                        });
            }
        }
    }

    /// The words of an instruction in which BuildKit looks for undefined variables. Those of `ARG` are apart, as each
    /// of its arguments sees the ones before it; of `EXPOSE` it does not care.
    static List<List<Part>> words(Instruction instruction) {
        List<List<Part>> words = new ArrayList<>();
        switch (instruction) {
            case Instruction.Env env -> addPairs(env.pairs(), words);
            case Instruction.Label label -> addPairs(label.pairs(), words);
            case Instruction.Copy copy -> addFiles(copy, copy.sources(), copy.destination(), words);
            case Instruction.Add add -> {
                addFiles(add, add.sources(), add.destination(), words);
                addFlag(add, "checksum", words);
            }
            case Instruction.Run run -> run.mounts().forEach(mount -> addMount(mount, words));
            case Instruction.User user -> words.add(user.user().parts());
            case Instruction.Workdir workdir -> words.add(workdir.path().parts());
            case Instruction.Volume volume -> volume.paths().forEach(path -> words.add(path.parts()));
            case Instruction.StopSignal signal -> words.add(signal.signal().parts());
            case Instruction.From _,
                    Instruction.Arg _,
                    Instruction.Cmd _,
                    Instruction.Entrypoint _,
                    Instruction.Expose _,
                    Instruction.Healthcheck _,
                    Instruction.Shell _,
                    Instruction.OnBuild _,
                    Instruction.Maintainer _,
                    Instruction.Unknown _ -> {}
        }
        return words;
    }

    private static void addPairs(List<Instruction.Pair> pairs, List<List<Part>> words) {
        for (Instruction.Pair pair : pairs) {
            words.add(pair.name().parts());
            words.add(pair.value().parts());
        }
    }

    private static void addFiles(
            Instruction instruction, List<Instruction.Source> sources, DockerWord destination, List<List<Part>> words) {
        addFlag(instruction, "chown", words);
        addFlag(instruction, "chmod", words);
        for (Instruction.Source source : sources) {
            switch (source) {
                case Instruction.PathSource path -> words.add(path.path().parts());
                case Instruction.HereDocumentSource file -> words.add(file.document().parts());
            }
        }
        words.add(destination.parts());
    }

    private static void addFlag(Instruction instruction, String name, List<List<Part>> words) {
        instruction.flag(name).flatMap(flag -> flag.value()).ifPresent(value -> words.add(value.parts()));
    }

    private static void addMount(RunMount mount, List<List<Part>> words) {
        for (RunMount.Option option : mount.options()) {
            option.value().ifPresent(value -> words.add(value.parts()));
        }
    }
}
