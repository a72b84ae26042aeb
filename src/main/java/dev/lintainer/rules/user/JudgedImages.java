package dev.lintainer.rules.user;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.image.ImageContent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a build makes of a Dockerfile: as the pipeline builds it, and whatever its arguments are.
///
/// @param stages those whose layers make the image, without those that make an image which is judged, too: what holds
///   of them is found there
record JudgedImages(Dockerfile dockerfile, TargetFacts facts, List<StageFacts> stages) {
    static List<JudgedImages> of(Pipeline pipeline) {
        List<JudgedImages> images = new ArrayList<>();
        Set<TargetFacts> built = new HashSet<>();
        for (ImageContent image : pipeline.builtImages()) {
            if (built.add(image.facts())) {
                images.add(new JudgedImages(image.dockerfile(), image.facts(), image.facts().chain()));
            }
        }
        for (Dockerfile dockerfile : pipeline.repository().dockerfiles()) {
            if (dockerfile.isReadByDocker()) {
                images.addAll(whateverTheArguments(dockerfile));
            }
        }
        return images;
    }

    private static List<JudgedImages> whateverTheArguments(Dockerfile dockerfile) {
        List<Optional<String>> targets = new ArrayList<>();
        targets.add(Optional.empty());
        for (Stage stage : dockerfile.stages()) {
            if (stage.name().isPresent()) {
                targets.add(stage.name());
            }
        }
        Set<TargetFacts> images = new LinkedHashSet<>();
        for (Optional<String> target : targets) {
            TargetResolver.resolve(dockerfile, target, BuildArguments.unknown()).ifPresent(images::add);
        }
        BitSet judged = new BitSet();
        images.forEach(image -> judged.set(image.target().stage().index()));
        return images.stream().map(image -> new JudgedImages(dockerfile, image, own(image, judged))).toList();
    }

    private static List<StageFacts> own(TargetFacts image, BitSet judged) {
        List<StageFacts> own = new ArrayList<>();
        own.add(image.target());
        Optional<StageFacts> next = image.target().below();
        while (next.isPresent() && !judged.get(next.get().stage().index())) {
            own.add(next.get());
            next = next.get().below();
        }
        return own.reversed();
    }
}
