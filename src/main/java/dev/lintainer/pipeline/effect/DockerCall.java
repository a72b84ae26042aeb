package dev.lintainer.pipeline.effect;

import dev.lintainer.syntax.shell.ShellWord;
import java.util.List;

/// A command of the docker command line, taken apart.
///
/// @param program `docker`, `docker-compose` or `podman`
/// @param command the canonical name whatever the program, e.g. `docker build` for `docker image build`
/// @param globalFlags those of `docker compose` before its own command; those of `docker` itself change nothing here
/// @param arguments what is no flag; for `run` and `exec` the image or container and the command's words
/// @param completeness whether words that may stand for any number of flags and arguments are among them
public record DockerCall(
        String program,
        String command,
        List<DockerFlag> globalFlags,
        List<DockerFlag> flags,
        List<ShellWord> arguments,
        Completeness completeness) {
    public DockerCall {
        globalFlags = List.copyOf(globalFlags);
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    public enum Completeness {
        COMPLETE,
        INCOMPLETE
    }

    public boolean isIncomplete() {
        return completeness == Completeness.INCOMPLETE;
    }
}
