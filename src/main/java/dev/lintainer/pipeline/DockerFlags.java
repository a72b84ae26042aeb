package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The flags of one Docker command, their values read.
record DockerFlags(List<DockerFlag> flags, WordReader reader) {
    /// The last value of a flag.
    Optional<Located> value(String name) {
        List<Located> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /// The last value of a flag, before expansion.
    Optional<ShellWord> word(String name) {
        return flags.stream()
                .filter(flag -> flag.name().equals(name))
                .flatMap(flag -> flag.value().stream())
                .reduce((_, last) -> last);
    }

    /// Every value of a flag that may be given several times.
    List<Located> values(String name) {
        return flags.stream()
                .filter(flag -> flag.name().equals(name))
                .flatMap(flag -> flag.value().stream())
                .map(reader::located)
                .toList();
    }

    Optional<Located> path(String name) {
        return value(name)
                .map(located ->
                        new Located(HostPath.resolve(reader.workingDirectory(), located.value()), located.location()));
    }

    /// A switch: there, there with `=false`, or not there.
    boolean has(String name) {
        return flags.stream()
                .filter(flag -> flag.name().equals(name))
                .anyMatch(flag -> flag.value().map(word -> !reader.value(word).is("false")).orElse(true));
    }

    /// `--env` of `docker run`: a name alone takes the value that the command itself sees.
    Map<String, Value> environment() {
        Map<String, Value> environment = new LinkedHashMap<>();
        for (Located entry : values("--env")) {
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(entry.value());
            if (pair.isPresent()) {
                environment.put(pair.get().name(), pair.get().value());
            } else {
                entry.value().literal().ifPresent(name -> environment.put(name, reader.ofProgram().variable(name)));
            }
        }
        return environment;
    }
}
