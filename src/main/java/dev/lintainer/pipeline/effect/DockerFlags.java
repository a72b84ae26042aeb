package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The flags of one Docker command, their values read.
public record DockerFlags(List<DockerFlag> flags, WordReader reader) {
    /// The last value of a flag.
    public Optional<Located> value(String name) {
        List<Located> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /// The last value of a flag, before expansion.
    public Optional<ShellWord> word(String name) {
        Optional<ShellWord> last = Optional.empty();
        for (DockerFlag flag : flags) {
            if (flag.name().equals(name) && flag.value().isPresent()) {
                last = flag.value();
            }
        }
        return last;
    }

    /// Every value of a flag that may be given several times.
    public List<Located> values(String name) {
        List<Located> values = new ArrayList<>();
        for (DockerFlag flag : flags) {
            if (flag.name().equals(name)) {
                flag.value().ifPresent(word -> values.add(reader.located(word)));
            }
        }
        return values;
    }

    public Optional<Located> path(String name) {
        return value(name)
                .map(located ->
                        new Located(HostPath.resolve(reader.workingDirectory(), located.value()), located.location()));
    }

    /// A switch: there, there with `=false`, or not there.
    public boolean has(String name) {
        for (DockerFlag flag : flags) {
            if (flag.name().equals(name) && flag.value().map(word -> !reader.value(word).is("false")).orElse(true)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a switch, given several times as it may be, is on; its last value counts.
    public Presence isOn(String name) {
        Presence on = Presence.NO;
        for (DockerFlag flag : flags) {
            if (flag.name().equals(name)) {
                on = flag.value().map(word -> isOn(reader.value(word))).orElse(Presence.YES);
            }
        }
        return on;
    }

    /// As Go reads booleans (https://pkg.go.dev/strconv#ParseBool).
    private static Presence isOn(Value value) {
        return value.literal().map(text -> FALSE.contains(text) ? Presence.NO : Presence.YES).orElse(Presence.MAYBE);
    }

    private static final List<String> FALSE = List.of("false", "False", "FALSE", "f", "F", "0");
}
