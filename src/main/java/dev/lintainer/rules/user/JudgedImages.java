package dev.lintainer.rules.user;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.image.ImageContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a build makes of a Dockerfile: as the pipeline builds it, and whatever its arguments are.
record JudgedImages(Dockerfile dockerfile, TargetFacts facts) {
    static List<JudgedImages> of(Pipeline pipeline) {
        List<JudgedImages> images = new ArrayList<>();
        for (ImageContent built : pipeline.builtImages()) {
            images.add(new JudgedImages(built.dockerfile(), built.facts()));
        }
        for (Dockerfile dockerfile : pipeline.repository().dockerfiles()) {
            if (!dockerfile.isReadByDocker()) {
                continue;
            }
            add(dockerfile, Optional.empty(), images);
            for (Stage stage : dockerfile.stages()) {
                stage.name().ifPresent(name -> add(dockerfile, Optional.of(name), images));
            }
        }
        return images;
    }

    private static void add(Dockerfile dockerfile, Optional<String> target, List<JudgedImages> images) {
        TargetResolver.resolve(dockerfile, target, BuildArguments.unknown())
                .ifPresent(facts -> images.add(new JudgedImages(dockerfile, facts)));
    }
}
