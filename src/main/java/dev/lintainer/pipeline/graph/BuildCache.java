package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.effect.CacheReference;
import java.util.Locale;
import java.util.Optional;

/// The cache that an entry of `cache-from` or `cache-to` means.
///
/// @param label what tells it from others of its kind: a scope, an image, a folder
record BuildCache(Facts.Store store, Value label) {
    static BuildCache of(CacheReference reference) {
        Optional<CacheName> name = reference.name();
        if (name.isPresent()) {
            Facts.Store store =
                    switch (name.get().store()) {
                        case GHA -> Facts.Store.GHA;
                        case REGISTRY -> Facts.Store.REGISTRY;
                    };
            return new BuildCache(store, name.get().name());
        }
        if (reference.isType("local")) {
            Value folder =
                    reference.attribute("src").or(() -> reference.attribute("dest")).orElse(Value.unknown("folder"));
            return new BuildCache(Facts.Store.LOCAL, folder);
        }
        return new BuildCache(reference.isType("inline") ? Facts.Store.INLINE : Facts.Store.OTHER, reference.type());
    }

    static String id(Facts.Store store, Value label) {
        return "cache:" + store.name().toLowerCase(Locale.ROOT) + ":" + label;
    }
}
