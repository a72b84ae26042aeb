package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every build of a pipeline, to be found by the names that it gives.
///
/// @param byName the builds that give a name, which may have holes
/// @param names all of them, once each
/// @param open those that have holes, or of which the tag is not known, so that they may be any other
public record BuildIndex(
        List<Effect.BuildImage> all,
        Map<Value, List<Effect.BuildImage>> byName,
        List<ImageName> names,
        List<ImageName> open) {
    /// Names are compared one by one only up to so many.
    private static final int MOST_COMPARED = 1_000;

    public static BuildIndex of(List<JobRun> jobs) {
        BuildIndex index = new BuildIndex(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (JobRun job : jobs) {
            for (Effect effect : job.effects()) {
                if (effect instanceof Effect.BuildImage build && build.origin().happens() != Presence.NO) {
                    index.add(build);
                }
            }
        }
        return index;
    }

    private void add(Effect.BuildImage build) {
        all.add(build);
        for (Located tag : build.tags()) {
            ImageName name = ImageName.of(tag.value());
            List<Effect.BuildImage> builds = byName.computeIfAbsent(name.whole(), _ -> new ArrayList<>());
            if (builds.isEmpty()) {
                names.add(name);
                if (isOpen(name)) {
                    open.add(name);
                }
            }
            builds.add(build);
        }
    }

    /// The builds that give an image this name; empty where another one may be meant.
    public List<Effect.BuildImage> named(ImageName name) {
        List<ImageName> others = isOpen(name) ? names : open;
        boolean ambiguous =
                others.size() > MOST_COMPARED
                        || others.stream().anyMatch(other -> other.compare(name) == Comparison.POSSIBLE);
        return ambiguous ? List.of() : byName.getOrDefault(name.whole(), List.of());
    }

    private static boolean isOpen(ImageName name) {
        return !name.whole().isKnown() || name.repository().isEmpty();
    }
}
