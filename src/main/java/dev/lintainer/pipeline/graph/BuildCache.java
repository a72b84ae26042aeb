package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.CacheReference;
import dev.lintainer.pipeline.ImageName;
import java.util.Locale;

/// The cache that an entry of `cache-from` or `cache-to` means.
///
/// @param label what tells it from others of its kind: a scope, an image, a folder
record BuildCache(Facts.Store store, Value label) {
    /// The scope of those that name none (https://docs.docker.com/build/cache/backends/gha/#scope).
    private static final Value DEFAULT_SCOPE = Value.known("buildkit");

    static BuildCache of(CacheReference reference) {
        if (reference.isType("gha")) {
            return new BuildCache(Facts.Store.GHA, reference.attribute("scope").orElse(DEFAULT_SCOPE));
        }
        if (reference.isType("registry")) {
            Value image = reference.attribute("ref").orElse(reference.type());
            return new BuildCache(Facts.Store.REGISTRY, ImageName.of(image).whole());
        }
        if (reference.isType("local")) {
            Value folder =
                    reference.attribute("src").or(() -> reference.attribute("dest")).orElse(Value.unknown("folder"));
            return new BuildCache(Facts.Store.LOCAL, folder);
        }
        return new BuildCache(reference.isType("inline") ? Facts.Store.INLINE : Facts.Store.OTHER, reference.type());
    }

    String id() {
        return id(store, label);
    }

    static String id(Facts.Store store, Value label) {
        return "cache:" + store.name().toLowerCase(Locale.ROOT) + ":" + label;
    }
}
