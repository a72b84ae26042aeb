package dev.lintainer.pipeline.effect;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A call of one of the programs of Docker's command line as it is given.
///
/// @param name the canonical name, e.g. `docker build` for `docker image build`
/// @param flags of the command itself, by their long names
/// @param arguments what is no flag; for `run` and `exec` the image or container and the command's words
/// @param complete whether all flags and arguments are known to be here
/// @param captured whether something else than the log gets what it prints
/// @param compose the project of a Compose command that does something to services, where its files are known
/// @param interpolation what it puts into those files
public record DockerCommand(
        String name,
        List<Flag> flags,
        List<Located> arguments,
        Presence complete,
        Presence captured,
        Optional<ComposeProject> compose,
        Optional<ComposeInterpolation> interpolation) {
    public DockerCommand {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /// @param value empty for a switch
    /// @param location the flag and its value
    public record Flag(String name, Optional<Value> value, Location location) {
        /// Switches may be given with `=false`.
        private boolean isOn() {
            return value.filter(text -> text.is("false")).isEmpty();
        }
    }

    /// @param program the word for it: a variable may hold further flags
    public static DockerCommand of(
            DockerCall call,
            Located program,
            WordReader reader,
            Presence captured,
            Optional<ComposeProject> compose,
            Optional<ComposeInterpolation> interpolation) {
        return new DockerCommand(
                call.command(),
                call.flags().stream()
                        .map(flag -> new Flag(flag.name(), flag.value().map(reader::value), flag.location()))
                        .toList(),
                call.arguments().stream().map(reader::located).toList(),
                call.isIncomplete() || program.location().text().startsWith("$") ? Presence.MAYBE : Presence.YES,
                captured,
                compose,
                interpolation);
    }

    /// The last flag of a name that is not switched off.
    public Optional<Flag> flag(String wanted) {
        return flags.stream().filter(each -> each.name().equals(wanted) && each.isOn()).reduce((_, last) -> last);
    }

    public boolean has(String wanted) {
        return flag(wanted).isPresent();
    }
}
