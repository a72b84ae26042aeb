package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Edit;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.syntax.yaml.CollectionStyle;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.Optional;

/// Changes of the caches that a step's inputs name.
final class CacheEdits {
    private CacheEdits() {}

    /// The step of docker/build-push-action that builds, where its inputs stand in a block of lines. Other tools have
    /// their caches elsewhere.
    static Optional<UsesStep> step(Effect.BuildImage build) {
        return build.tool() == BuildTool.BUILD_PUSH_ACTION
                ? build.origin()
                        .cause()
                        .filter(UsesStep.class::isInstance)
                        .map(UsesStep.class::cast)
                        .filter(CacheEdits::hasBlock)
                : Optional.empty();
    }

    private static boolean hasBlock(UsesStep step) {
        return step.header()
                .yaml()
                .entry("with")
                .map(YamlEntry::value)
                .filter(with -> with instanceof YamlMapping mapping && mapping.style() == CollectionStyle.BLOCK)
                .isPresent();
    }

    /// Adds an attribute to an entry that is written out in a step's input.
    static Optional<Edit> attribute(Effect.BuildImage build, CacheReference cache, String attribute) {
        return written(build, cache)
                .map(place -> {
                    int end =
                            place.text().endsWith("\"") || place.text().endsWith("'")
                                    ? place.span().end() - 1
                                    : place.span().end();
                    return new Edit(new Location(place.file(), Span.at(end)), "," + attribute);
                });
    }

    /// The entry's own words, where it does not come out of an expression.
    static Optional<Location> written(Effect.BuildImage build, CacheReference cache) {
        String text = cache.location().text();
        boolean literal =
                (text.startsWith("type=") || text.startsWith("\"type=") || text.startsWith("'type="))
                        && text.indexOf('\n') < 0;
        return literal && step(build).isPresent() ? Optional.of(cache.location()) : Optional.empty();
    }
}
