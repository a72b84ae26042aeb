package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
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

    /// An entry, or any number of them, that cannot be read.
    public static CacheReference unreadable(Location location) {
        return new CacheReference(Value.unknown("caches of " + location.span()), Map.of(), location);
    }

    /// `--cache-from` of the engine's old builder, which takes up layers of any image that is on the machine.
    public static CacheReference ofEngine(Located image) {
        return new CacheReference(Value.known("image"), Map.of("ref", image.value()), image.location());
    }

    public boolean isType(String name) {
        return type.is(name);
    }

    /// Whether it may be of any type.
    public boolean isOpen() {
        return !type.isKnown();
    }

    public Optional<Value> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /// What it names beyond its machine; empty for what lies in a folder or in the image itself, and for what cannot be
    /// read.
    public Optional<CacheName> name() {
        return CacheName.of(this);
    }

    /// Whether the export goes on without the build's failing: `ignore-error=true`.
    public Presence ignoresErrors() {
        return attribute("ignore-error").map(Evaluator::isTrue).orElse(Presence.NO);
    }

    /// Whether the layers of all stages are written, not only those of the result.
    public Presence isComplete() {
        return attribute("mode")
                .map(mode -> mode.literal().map(text -> text.equals("max") ? Presence.YES : Presence.NO))
                .map(mode -> mode.orElse(Presence.MAYBE))
                .orElse(Presence.NO);
    }

    /// The words of one attribute, `scope=ci`, or those of the whole entry where they cannot be told apart.
    public Location place(String key) {
        String written = location.text();
        int start = written.indexOf(key + "=");
        if (start < 0 || start > 0 && Character.isLetterOrDigit(written.charAt(start - 1))) {
            return location;
        }
        int end = start;
        while (end < written.length() && ", \t\r\n\"'".indexOf(written.charAt(end)) < 0) {
            int hole = written.startsWith("${{", end) ? written.indexOf("}}", end) : -1;
            end = hole < 0 ? end + 1 : hole + 2;
        }
        int from = location.span().start();
        return new Location(location.file(), new Span(from + start, from + end));
    }
}
