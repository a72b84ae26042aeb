package dev.lintainer.rules.policy;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.known.PackageManagers;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// An image that the pipeline builds in a single stage keeps the compilers that were only needed to build its packages.
public final class MultistageMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> told = new HashSet<>();
        for (ImageContent image : pipeline.builtImages()) {
            if (image.dockerfile().stages().size() == 1) {
                compiler(image)
                        .filter(word -> told.add(word.location()))
                        .ifPresent(word ->
                                context.report(
                                        context.finding(
                                                        word.location(),
                                                        "`"
                                                                + word.shown()
                                                                + "` stays in the image, which is built in one stage")
                                                .suggesting(
                                                        "build the packages in a stage of their own, and `COPY --from`"
                                                                + " the result")
                                                .relatedTo(
                                                        image.build().origin().location(), "the image is built here")));
            }
        }
    }

    private static Optional<Located> compiler(ImageContent image) {
        return DockerfileRuns.of(image.dockerfile()).stream()
                .flatMap(command -> PackageManagers.compilers(command.invocation()).stream())
                .findFirst();
    }
}
