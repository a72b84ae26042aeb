package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.ImageReference;
import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The name of an image taken apart, defaults put in: `python` is `library/python` of `docker.io` with the tag
/// `latest`. Each part is known or unknown by itself.
final class ImageParts {
    private static final String HUB = "docker.io";

    private ImageParts() {}

    /// @param image as it is written, holes included
    static Map<String, Property> of(Value image, Location place) {
        Map<String, Property> parts = new LinkedHashMap<>();
        if (!(ImageReference.read(image) instanceof ImageReference.Reading.Valid(ImageReference reference))) {
            unknown(parts, "registry", image, place);
            unknown(parts, "repository", image, place);
            unknown(parts, "tag", image, place);
            return parts;
        }
        Optional<String> registry = reference.registryName();
        registry.ifPresentOrElse(
                name -> parts.put("registry", known(name, place)), () -> unknown(parts, "registry", image, place));
        repository(parts, reference, image, place);
        tag(parts, reference, image, place);
        return parts;
    }

    private static void repository(Map<String, Property> parts, ImageReference reference, Value image, Location place) {
        String path = reference.repository().text();
        boolean hub = reference.registryName().filter(HUB::equals).isPresent();
        if (path.indexOf(ImageReference.HOLE) >= 0 || reference.registryName().isEmpty()) {
            unknown(parts, "repository", image, place);
            return;
        }
        parts.put("repository", known(hub && path.indexOf('/') < 0 ? "library/" + path : path, place));
    }

    /// With a digest, the tag says nothing.
    private static void tag(Map<String, Property> parts, ImageReference reference, Value image, Location place) {
        if (reference.digest().isPresent()) {
            String digest = reference.digest().get().text();
            if (digest.indexOf(ImageReference.HOLE) < 0) {
                parts.put("digest", known(digest, place));
            } else {
                unknown(parts, "digest", image, place);
            }
            return;
        }
        reference
                .effectiveTag()
                .ifPresentOrElse(tag -> parts.put("tag", known(tag, place)), () -> unknown(parts, "tag", image, place));
    }

    private static Property known(String text, Location place) {
        return Property.text(Value.known(text), place);
    }

    private static void unknown(Map<String, Property> parts, String part, Value image, Location place) {
        parts.put(part, Property.text(Value.unknown(part + " of " + image), place));
    }
}
