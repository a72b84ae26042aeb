package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;

/// What a container may do that others may not, or may not do that others may.
///
/// @param privileged whether it has all the rights of its machine
/// @param readOnly whether its own file system cannot be written to
public record ContainerRights(Switch privileged, Switch readOnly) {
    /// @param location where it is written, or that of the container where nothing is said
    public record Switch(Presence on, Location location) {}

    /// Those of a container of which nothing is said.
    public static ContainerRights usual(Location location) {
        Switch off = new Switch(Presence.NO, location);
        return new ContainerRights(off, off);
    }
}
