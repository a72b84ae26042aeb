package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import java.util.List;

/// A command that needs an image to be there: one that runs, tags, saves, pushes, pulls or builds on it.
public record ImageUse(JobRun job, Effect effect, Located image, Supply supply) {
    /// Where the image comes from.
    public sealed interface Supply {
        /// It is, or may be, in the local image store. Of a pull: it is there already, and nothing has pushed it.
        record Present(List<ImageSource> sources) implements Supply {
            public Present {
                sources = List.copyOf(sources);
            }
        }

        /// The local store has images of this repository, but none of this name.
        record OtherTag(List<ImageSource> present) implements Supply {
            public OtherTag {
                present = List.copyOf(present);
            }
        }

        /// The store has no image of this repository, although the pipeline makes some elsewhere and pushes none of
        /// them.
        ///
        /// @param builds outputs included, so that they tell why the image is not here
        record Elsewhere(List<ImageSource> builds) implements Supply {
            public Elsewhere {
                builds = List.copyOf(builds);
            }
        }

        /// A build of this very job made it, but left it in the builder.
        record InBuilder(ImageSource build) implements Supply {}

        /// It comes from a registry.
        ///
        /// @param pushes those of the pipeline, in any workflow, that give an image this name or may do so; empty when
        ///   others have published it
        record Registry(List<ImageSource> pushes) implements Supply {
            public Registry {
                pushes = List.copyOf(pushes);
            }
        }

        /// It cannot be told.
        record Unknown() implements Supply {}
    }

    /// The builds that can have made the image, as far as they lie in this job or an archive hands it over; empty where
    /// it is not certain that they did.
    public List<Effect.BuildImage> builds() {
        List<ImageSource> sources =
                switch (supply) {
                    case Supply.Present(List<ImageSource> present) -> present;
                    case Supply.InBuilder(ImageSource source) -> List.of(source);
                    case Supply.OtherTag _, Supply.Elsewhere _, Supply.Registry _, Supply.Unknown _ -> List.of();
                };
        ImageName wanted = ImageName.of(image.value());
        boolean named = sources.stream().anyMatch(source -> ImageName.of(source.name().value()).isSame(wanted));
        boolean built =
                sources.stream()
                        .allMatch(source ->
                                source.build().isPresent()
                                        && !(source.through() instanceof ImageSource.Arrival.MayBeLoaded));
        return named && built ? sources.stream().flatMap(source -> source.build().stream()).toList() : List.of();
    }
}
