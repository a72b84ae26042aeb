package dev.lintainer.rules.policy;

import dev.lintainer.pipeline.DockerfileRuns;
import dev.lintainer.pipeline.ImageContent;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// An image that the pipeline builds in a single stage keeps the compilers that were only needed to build its packages.
public final class MultistageMissing implements Rule.OfPipeline {
    private static final Set<String> INSTALLERS = Set.of("apt-get", "apt", "apk", "dnf", "yum", "microdnf");

    private static final Set<String> COMPILERS =
            Set.of("build-essential", "gcc", "g++", "build-base", "gcc-c++", "make", "cmake", "clang", "musl-dev");

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
                .map(DockerfileRuns.Command::invocation)
                .filter(command -> command.program().filter(INSTALLERS::contains).isPresent())
                .filter(command -> command.has("install") || command.has("add"))
                .flatMap(command -> command.arguments().stream())
                .filter(word -> word.value().literal().filter(COMPILERS::contains).isPresent())
                .findFirst();
    }
}
