package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What whoever starts a container puts into its environment; the image's own `ENV` comes below it. Nothing else of the
/// caller's environment gets in (https://docs.docker.com/reference/cli/docker/container/run/#env).
///
/// @param variables by name and value, the later win; they win over the files
/// @param files of variables, the later win
/// @param others whether variables may be set that are neither listed nor in the files
/// @param withheld what the container's own script reads and its caller has set, but does not hand on
public record ContainerEnvironment(
        List<Variable> variables, List<VariableFile> files, Presence others, Set<String> withheld) {
    public ContainerEnvironment {
        variables = List.copyOf(variables);
        files = List.copyOf(files);
        withheld = Set.copyOf(withheld);
    }

    public static final ContainerEnvironment UNKNOWN =
            new ContainerEnvironment(List.of(), List.of(), Presence.MAYBE, Set.of());

    /// @param set whether the container finds it at all
    public record Variable(String name, Located value, Source source, Presence set) {}

    /// Where a value is written.
    public enum Source {
        /// Beside the name: `-e NAME=value`.
        GIVEN,
        /// In the environment of the caller: `-e NAME`.
        PASSED
    }

    /// `--env-file`, `env_file`.
    ///
    /// @param path as [HostPath] writes it
    /// @param required whether the container is not started without it
    /// @param content what it sets, where the file is committed and the job does not write it
    public record VariableFile(Located path, Presence required, Optional<Map<String, Value>> content) {
        public VariableFile {
            content = content.map(Map::copyOf);
        }
    }

    /// Whether a variable is set by one of these means.
    public Presence has(String name) {
        Presence set = others;
        for (Variable variable : variables) {
            if (variable.name().equals(name)) {
                set = set.or(variable.set());
            }
        }
        for (VariableFile file : files) {
            set = set.or(file.content().map(content -> holds(content, name)).orElse(Presence.MAYBE));
        }
        return set;
    }

    private static Presence holds(Map<String, Value> content, String name) {
        return content.containsKey(name) ? Presence.YES : Presence.NO;
    }

    /// The values of the variables that are set, those of the files included.
    public Map<String, Value> values() {
        Map<String, Value> values = new HashMap<>();
        files.forEach(file -> file.content().ifPresent(values::putAll));
        for (Variable variable : variables) {
            if (variable.set() != Presence.NO) {
                values.put(variable.name(), variable.value().value());
            }
        }
        return values;
    }
}
