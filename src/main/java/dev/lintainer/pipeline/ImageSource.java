package dev.lintainer.pipeline;

import dev.lintainer.text.Location;

/// Something that makes an image of a name: a build, a tag, a pull, or the loading of an archive.
///
/// @param name where the name is written; for a loaded image that is where it was built or saved
/// @param job where it is made
/// @param by what makes it there
/// @param through how it reached the local image store of the job that uses it
public record ImageSource(Located name, JobRun job, Effect by, Arrival through) {
    /// How an image came into a local image store.
    public sealed interface Arrival {
        /// It was made in this very job.
        record Made() implements Arrival {}

        /// It was loaded from an archive that was made in this or another job.
        record Loaded(Effect.LoadImage load, FileSource archive) implements Arrival {}

        /// It may have been loaded: which archive that was hangs on a pattern, or on a step that may not have run.
        record MayBeLoaded(Effect.LoadImage load, FileSource archive) implements Arrival {}

        /// Its archive lies in the job's workspace, but was not loaded.
        record NotLoaded(PlacedFile archive) implements Arrival {}

        /// It is not in this job's store.
        record Absent() implements Arrival {}
    }

    public Location location() {
        return name.location();
    }
}
