package dev.lintainer.rules.python;

import dev.lintainer.document.python.PythonImages;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.python.PythonChoice;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// An image is built on a Python whose distribution is not named: it changes when the image moves to the next release.
public final class BaseUnpinnedDistro implements Rule.OfPipeline {
    private static final Set<String> VARIANTS = Set.of("slim", "alpine");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> seen = new HashSet<>();
        for (PythonChoice choice : pipeline.python().choices()) {
            boolean base = choice.kind() == PythonChoice.Kind.BASE_IMAGE;
            Optional<String> tag = base ? openTag(choice.text()) : Optional.empty();
            if (tag.isPresent() && seen.add(choice.location())) {
                context.report(
                        context.finding(
                                        choice.location(),
                                        "tag `" + tag.get() + "` names no release of the distribution below Python")
                                .suggesting("name the release too, e.g. `" + example(tag.get()) + "`, or a digest"));
            }
        }
    }

    private static Optional<String> openTag(String image) {
        return ImageReference.parse(image)
                .filter(PythonImages::isOfficial)
                .filter(name -> name.digest().isEmpty())
                .flatMap(ImageReference::effectiveTag)
                .filter(tag -> !tag.isEmpty() && Character.isDigit(tag.charAt(0)))
                .filter(tag -> Arrays.stream(tag.split("-")).skip(1).allMatch(VARIANTS::contains));
    }

    private static String example(String tag) {
        return tag.endsWith("alpine") ? tag + "3.22" : tag + "-bookworm";
    }
}
