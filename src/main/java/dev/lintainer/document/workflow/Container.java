package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A container that the runner starts, for a job or as a service.
///
/// @param image absent when it is not written
/// @param options further arguments of `docker create`
/// @param entrypoint of a service; jobs have none
/// @param command of a service; jobs have none
public record Container(
        Optional<Text> image,
        Optional<Credentials> credentials,
        TextMap env,
        List<Text> ports,
        List<Text> volumes,
        Optional<Text> options,
        Optional<Text> entrypoint,
        Optional<Text> command,
        Span span) {
    public Container {
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
    }

    /// What the runner logs in to the registry with.
    public record Credentials(Optional<Text> username, Optional<Text> password, Span span) {}
}
