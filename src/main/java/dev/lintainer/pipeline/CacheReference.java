package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.Map;
import java.util.Optional;

/// One entry of `cache-from` or `cache-to`, e.g. `type=gha,scope=ci,mode=max`
/// (https://docs.docker.com/build/cache/backends/).
///
/// @param type `gha`, `registry`, `local`, `inline`, ...; a bare image reference is `registry` with `ref`
/// @param attributes the other keys
public record CacheReference(Value type, Map<String, Value> attributes, Location location) {
    public CacheReference {
        attributes = Map.copyOf(attributes);
    }

    public boolean isType(String name) {
        return type.is(name);
    }

    public Optional<Value> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }
}
