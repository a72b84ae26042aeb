package dev.lintainer.pipeline.image;

import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.repository.Repository;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What certainly tells two builds apart.
///
/// @param what names it, e.g. `Dockerfile`
public record BuildDifference(String what) {
    /// Empty where they are the same, or may be.
    public static Optional<BuildDifference> between(BuildDefinition one, BuildDefinition other) {
        if (differ(one.dockerfile(), other.dockerfile())) {
            return Optional.of(new BuildDifference("Dockerfile"));
        }
        boolean folders =
                one.contextKind() == BuildDefinition.ContextKind.DIRECTORY
                        && other.contextKind() == BuildDefinition.ContextKind.DIRECTORY;
        if (folders && differ(one.context(), other.context())) {
            return Optional.of(new BuildDifference("context"));
        }
        if (one.target().isPresent()
                && other.target().isPresent()
                && differ(one.target().get(), other.target().get())) {
            return Optional.of(new BuildDifference("target"));
        }
        Optional<Set<String>> platforms = platforms(one);
        Optional<Set<String>> others = platforms(other);
        if (platforms.isPresent() && others.isPresent() && !platforms.equals(others)) {
            return Optional.of(new BuildDifference("platform"));
        }
        // In the order of their names, so that each run tells the same.
        for (Map.Entry<String, Located> argument : new TreeMap<>(one.arguments()).entrySet()) {
            Located otherValue = other.arguments().get(argument.getKey());
            if (otherValue != null && differ(argument.getValue(), otherValue)) {
                return Optional.of(new BuildDifference("build argument `" + argument.getKey() + "`"));
            }
        }
        return Optional.empty();
    }

    private static boolean differ(Located one, Located other) {
        return Comparison.of(one.value(), other.value()) == Comparison.DIFFERENT;
    }

    /// The platforms that are asked for, where some are and all are known.
    private static Optional<Set<String>> platforms(BuildDefinition build) {
        List<Value> asked = build.platforms().stream().map(Located::value).toList();
        if (asked.isEmpty() || !asked.stream().allMatch(Value::isKnown)) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        asked.forEach(platform -> names.add(platform.literal().orElseThrow()));
        return Optional.of(names);
    }

    /// Whether a build makes all that another one makes, for the same platforms at least: the cache of the one serves
    /// the other then.
    public static boolean covers(Effect.BuildImage whole, Effect.BuildImage part, Repository repository) {
        BuildDefinition one = whole.definition();
        BuildDefinition other = part.definition();
        Optional<Set<String>> some = platforms(other);
        boolean platforms = some.isEmpty() || platforms(one).filter(all -> all.containsAll(some.get())).isPresent();
        boolean same =
                one.dockerfile().value().equals(other.dockerfile().value())
                        && one.context().value().equals(other.context().value())
                        && one.arguments().entrySet().stream()
                                .allMatch(argument -> {
                                    Located given = other.arguments().get(argument.getKey());
                                    return given == null || !differ(argument.getValue(), given);
                                });
        return same && platforms && holdsStage(whole, part, repository);
    }

    private static boolean holdsStage(Effect.BuildImage whole, Effect.BuildImage part, Repository repository) {
        if (whole.definition().target().map(Located::value).equals(part.definition().target().map(Located::value))) {
            return true;
        }
        Optional<StageFacts> stage = ImageContent.of(part, repository).map(content -> content.facts().target());
        return stage.isPresent()
                && ImageContent.of(whole, repository).stream()
                        .flatMap(content -> content.facts().closure().stream())
                        .anyMatch(each -> each.stage().index() == stage.get().stage().index());
    }
}
