package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a build cache outside of the machine is known by.
///
/// @param name GitHub's: the scope; a registry's: the image reference, in its full form
public record CacheName(Store store, Value name) {
    public enum Store {
        /// GitHub's own cache service, `type=gha`.
        GHA,
        /// An image in a registry, `type=registry`.
        REGISTRY
    }

    /// The scope where none is given (https://docs.docker.com/build/cache/backends/gha/#scope).
    public static final String DEFAULT_SCOPE = "buildkit";

    static Optional<CacheName> of(CacheReference reference) {
        if (reference.isType("gha")) {
            // Another repository's caches, or another service's, are none of this pipeline's.
            return reference.attribute("repository").isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new CacheName(Store.GHA, reference.attribute("scope").orElse(Value.known(DEFAULT_SCOPE))));
        }
        return reference.isType("registry")
                ? reference.attribute("ref").map(ref -> new CacheName(Store.REGISTRY, ImageName.of(ref).whole()))
                : Optional.empty();
    }

    /// Whether two builds mean one cache. What is unknown may have another value in another run, which caches outlive,
    /// so that equal holes prove only that the names can be equal.
    public Comparison compare(CacheName other) {
        if (store != other.store) {
            return Comparison.DIFFERENT;
        }
        return name.equals(other.name) ? Comparison.SAME : Comparison.of(name, ofAnotherRun(other.name));
    }

    private static Value ofAnotherRun(Value value) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : value.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> pieces.add(literal);
                case Piece.Hole(Symbol symbol) ->
                        pieces.add(new Piece.Hole(new Symbol(symbol.key() + " of another run", symbol.shape())));
            }
        }
        return Value.of(pieces);
    }

    @Override
    public String toString() {
        return switch (store) {
            case GHA -> "gha " + name;
            case REGISTRY -> "registry " + name;
        };
    }
}
