package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.ImageReference;
import dev.lintainer.document.value.Value;
import java.util.Optional;
import java.util.Set;

/// What holds in an image before the first instruction, as far as nothing but its name tells.
final class InitialState {
    private static final Value ROOT = Value.known("/");

    private static final String OFFICIAL = "library/";
    private static final Set<String> BARE = Set.of("alpine", "busybox", "debian", "ubuntu");

    private InitialState() {}

    /// Whether the image is known to set `PATH` and nothing else that instructions could make use of: no other
    /// variable, no shell. Source: the images' Dockerfiles, linked from https://hub.docker.com/_/debian and its like.
    static boolean isBare(Value baseImage) {
        if (baseImage.is(Stage.SCRATCH)) {
            return true;
        }
        Optional<ImageReference> image = baseImage.literal().flatMap(ImageReference::parse);
        return image.flatMap(ImageReference::registryName).equals(Optional.of("docker.io"))
                && BARE.contains(withoutPrefix(image.orElseThrow().repository().text()));
    }

    private static String withoutPrefix(String repository) {
        return repository.startsWith(OFFICIAL) ? repository.substring(OFFICIAL.length()) : repository;
    }

    static Value workdir(Value baseImage) {
        return baseImage.is(Stage.SCRATCH) ? ROOT : Value.unknown("image " + baseImage + " workdir");
    }
}
