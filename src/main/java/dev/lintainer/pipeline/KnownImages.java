package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Images that everybody builds on, and what is known of them.
final class KnownImages {
    private KnownImages() {}

    /// The user that they have by default, by repository.
    private static final Map<String, String> USERS = users();

    static boolean isKnown(Value image) {
        return defaultUser(image).isPresent();
    }

    static Optional<String> defaultUser(Value image) {
        return ImageName.of(image)
                .repository()
                .flatMap(Value::literal)
                .flatMap(name -> Optional.ofNullable(USERS.get(name)));
    }

    /// Whether Docker Hub has an image of this name, without a namespace, so that any tag of it may be had from there.
    static boolean isOfficial(ImageName image) {
        return image.repository().flatMap(Value::literal).filter(Official.NAMES::contains).isPresent();
    }

    /// Read when an image is looked for that the pipeline makes elsewhere.
    private static final class Official {
        static final Set<String> NAMES = new HashSet<>();

        static {
            DataFile.rows("official-images.tsv").forEach(row -> NAMES.add(row.getFirst()));
        }
    }

    private static Map<String, String> users() {
        Map<String, String> users = new TreeMap<>();
        DataFile.rows("base-images.tsv").forEach(row -> users.put(row.getFirst(), row.get(1)));
        return users;
    }
}
