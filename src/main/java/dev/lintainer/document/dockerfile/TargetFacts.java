package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.SyntaxProblem;
import java.util.List;

/// What one build makes of a Dockerfile.
///
/// @param closure the stages that the target needs, itself included, in the order of the file
/// @param chain the stages whose layers make the image: from the one on an external base up to the target
/// @param images the external images of the closure, `scratch` excluded, in the order of the file
/// @param problems what is wrong under these build arguments, in addition to [Dockerfile#problems]
public record TargetFacts(
        List<StageFacts> closure, List<StageFacts> chain, List<ImageUse> images, List<SyntaxProblem> problems) {
    public TargetFacts {
        closure = List.copyOf(closure);
        chain = List.copyOf(chain);
        images = List.copyOf(images);
        problems = List.copyOf(problems);
    }

    /// The image that the build gives.
    public StageFacts target() {
        return chain.getLast();
    }

    /// The external image (or `scratch`) that everything is built on.
    public Setting baseImage() {
        return chain.getFirst().base();
    }

    /// The steps that make the image's layers, in order.
    public List<Step> steps() {
        return chain.stream().flatMap(stage -> stage.steps().stream()).toList();
    }
}
