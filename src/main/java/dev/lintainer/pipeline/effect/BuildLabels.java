package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The labels that a build is told to give its image, besides those of the Dockerfile.
///
/// @param given by name
/// @param others whether there may be more of them than can be read
public record BuildLabels(Map<String, Located> given, Presence others) {
    static final BuildLabels NONE = new BuildLabels(Map.of(), Presence.NO);

    public BuildLabels {
        given = Map.copyOf(given);
    }

    /// @param texts each `name=value`, or a name alone, which gives an empty value
    /// @param complete whether there are no others
    public static BuildLabels of(List<Located> texts, Presence complete) {
        Map<String, Located> given = new LinkedHashMap<>();
        Presence others = complete.not();
        for (Located text : texts) {
            if (text.value().is("")) {
                continue;
            }
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(text.value());
            if (pair.isPresent()) {
                given.put(pair.get().name(), new Located(pair.get().value(), text.location()));
            } else if (text.value().literal().isPresent()) {
                given.put(text.value().literal().get(), new Located(Value.EMPTY, text.location()));
            } else {
                others = Presence.MAYBE;
            }
        }
        return new BuildLabels(given, others);
    }
}
