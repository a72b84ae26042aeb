package dev.lintainer.pipeline.effect;

import dev.lintainer.text.Location;

/// What becomes of the exit code with which a command fails.
public sealed interface Fate {
    Fate FAILS = new Fails();
    Fate UNKNOWN = new Unknown();

    /// It fails what has started the command: the container, or the step and with it the job.
    record Fails() implements Fate {}

    /// Nobody learns of it.
    ///
    /// @param location the words that mask it
    record Masked(Mask by, Location location) implements Fate {}

    /// The script itself decides what it means: `if check`, `check || fallback`, `code=$?`.
    ///
    /// @param location the words that look at it
    record Handled(Location location) implements Fate {}

    /// It cannot be told.
    record Unknown() implements Fate {}

    /// Of what runs inside of something that has a fate of its own: a script in a container, a container of a step.
    default Fate within(Fate outer) {
        return this instanceof Fails ? outer : this;
    }
}
