package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import java.util.Optional;
import java.util.Map;
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

    private static Map<String, String> users() {
        Map<String, String> users = new TreeMap<>();
        DataFile.rows("base-images.tsv").forEach(row -> users.put(row.getFirst(), row.get(1)));
        return users;
    }
}
