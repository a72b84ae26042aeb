package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a program that carries out tasks of the repository's own - `just`, `npm`, `tox` and the like - does at one
/// time.
public sealed interface TaskStep {
    /// A shell is given a text.
    ///
    /// @param directory where it starts, as [HostPath] writes it
    /// @param environment what the task sets beyond the caller's own
    /// @param inserted what the text's insertions stand for ([Insertions])
    /// @param arguments `$1` and so on
    /// @param failing what a failure does
    record Script(
            MappedText text,
            Value directory,
            Map<String, Value> environment,
            Map<String, Value> inserted,
            List<Value> arguments,
            Presence happens,
            Failing failing)
            implements TaskStep {
        public Script {
            environment = Map.copyOf(environment);
            arguments = List.copyOf(arguments);
        }

        /// Another text under the same circumstances.
        Script with(MappedText other) {
            return new Script(other, directory, environment, inserted, arguments, happens, failing);
        }

        Script with(Failing other) {
            return new Script(text, directory, environment, inserted, arguments, happens, other);
        }
    }

    /// Something runs that is not read.
    record Unread(Location place, String what, Presence happens) implements TaskStep {}

    /// What a failure in a script of a task does.
    ///
    /// @param shell the words that start the shell; empty where they are not known
    /// @param ignored the words because of which the task goes on
    record Failing(Optional<String> shell, Optional<Location> ignored) {
        /// A plain shell that goes on after a failure; that of its last command is the task's.
        static final Failing PLAIN = new Failing(Optional.of("sh -c"), Optional.empty());

        static final Failing UNKNOWN = new Failing(Optional.empty(), Optional.empty());

        static Failing in(String shell) {
            return new Failing(Optional.of(shell), Optional.empty());
        }

        Failing ignoredBecauseOf(Location words) {
            return new Failing(shell, Optional.of(words));
        }
    }
}
