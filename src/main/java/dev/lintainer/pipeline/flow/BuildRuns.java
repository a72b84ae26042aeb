package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Piece;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The containers that run what builds make, those that the runner starts included: whether there are any, and the
/// first one of a kind. They are not listed build by build, as many builds may give many containers one name.
public final class BuildRuns {
    private final Map<List<Piece>, Optional<Numbered>> byName = new HashMap<>();

    /// By identity: two builds may be written alike.
    private final Map<Effect.BuildImage, Optional<Numbered>> byBuild = new IdentityHashMap<>();

    private BuildRuns() {}

    private record Numbered(int number, ImageUse use) {}

    /// @param kind of the containers that are asked for
    public static BuildRuns of(List<RunGraph> runs, Predicate<ImageUse> kind) {
        BuildRuns found = new BuildRuns();
        int number = 0;
        for (RunGraph graph : runs) {
            for (ImageUse use : graph.images()) {
                if (use.effect() instanceof Effect.RunContainer) {
                    Optional<Numbered> own =
                            kind.test(use) ? Optional.of(new Numbered(number++, use)) : Optional.empty();
                    use.builds().forEach(build -> found.byBuild.merge(build, own, BuildRuns::firstOf));
                    found.byName.merge(name(use.image()), own, BuildRuns::firstOf);
                }
            }
        }
        return found;
    }

    private static Optional<Numbered> firstOf(Optional<Numbered> known, Optional<Numbered> next) {
        return known.isPresent() ? known : next;
    }

    private static List<Piece> name(Located image) {
        return ImageName.of(image.value()).whole().pieces();
    }

    /// Whether any container runs it.
    public boolean has(Effect.BuildImage build) {
        return byBuild.containsKey(build) || build.tags().stream().anyMatch(tag -> byName.containsKey(name(tag)));
    }

    /// The first container of the kind.
    public Optional<ImageUse> first(Effect.BuildImage build) {
        return Stream.concat(
                        Stream.of(byBuild.getOrDefault(build, Optional.empty())),
                        build.tags().stream().map(tag -> byName.getOrDefault(name(tag), Optional.empty())))
                .flatMap(Optional::stream)
                .min((one, other) -> Integer.compare(one.number(), other.number()))
                .map(Numbered::use);
    }
}
