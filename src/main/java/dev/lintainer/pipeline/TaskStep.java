package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Map;

/// What a program that carries out tasks of the repository's own - `just`, `npm`, `tox` and the like - does at one
/// time.
sealed interface TaskStep {
    /// A shell is given a text.
    ///
    /// @param directory where it starts, as [HostPath] writes it
    /// @param environment what the task sets beyond the caller's own
    /// @param inserted what the text's insertions stand for ([Insertions])
    /// @param arguments `$1` and so on
    record Script(
            MappedText text,
            Value directory,
            Map<String, Value> environment,
            Map<String, Value> inserted,
            List<Value> arguments,
            Presence happens)
            implements TaskStep {
        public Script {
            environment = Map.copyOf(environment);
            arguments = List.copyOf(arguments);
        }

        /// Another text under the same circumstances.
        Script with(MappedText other) {
            return new Script(other, directory, environment, inserted, arguments, happens);
        }
    }

    /// Something runs that is not read.
    record Unread(Location place, String what, Presence happens) implements TaskStep {}
}
