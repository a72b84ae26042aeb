package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

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

    /// The build behind it: itself, or what an archive or tag was made of.
    Optional<Effect.BuildImage> build() {
        if (by instanceof Effect.BuildImage build) {
            return Optional.of(build);
        }
        // What was tagged or saved was built in the same job under the name that the command gives.
        List<Located> originals =
                by instanceof Effect.TagImage tag
                        ? List.of(tag.source())
                        : by instanceof Effect.SaveImage save ? save.images() : List.of();
        return job.effects().stream()
                .filter(effect -> effect.origin().order() < by.origin().order())
                .filter(Effect.BuildImage.class::isInstance)
                .map(Effect.BuildImage.class::cast)
                .filter(build ->
                        build.tags().stream()
                                .anyMatch(tag ->
                                        originals.stream()
                                                .anyMatch(original ->
                                                        ImageName.of(original.value())
                                                                .isSame(ImageName.of(tag.value())))))
                .reduce((first, second) -> second);
    }
}
