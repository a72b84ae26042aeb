package dev.lintainer.pipeline.image;

import dev.lintainer.document.dockerfile.ImageUse;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.text.Location;
import java.util.List;

/// The images that a build starts from or copies files out of.
public final class BaseImages {
    private BaseImages() {}

    /// @return those whose names are known under the build's own arguments, at their places in the Dockerfile; contexts
    ///   that take the place of an image are left out
    public static List<Located> of(Effect.BuildImage build, Repository repository) {
        return ImageContent.of(build, repository).stream()
                .flatMap(content -> content.facts().images().stream().map(image -> located(image, content)))
                .filter(image -> ImageName.of(image.value()).repository().isPresent())
                .filter(image -> image.value().literal().filter(build.definition().contexts()::containsKey).isEmpty())
                .toList();
    }

    private static Located located(ImageUse image, ImageContent content) {
        return new Located(image.name(), new Location(content.dockerfile().source(), image.span()));
    }
}
