package dev.lintainer.document.dockerfile;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The names that `ARG` declares in a stage and in those below it, with a value or without.
final class DeclaredArguments {
    private final Optional<DeclaredArguments> below;
    private final Set<String> names = new HashSet<>();

    DeclaredArguments(Optional<DeclaredArguments> below) {
        this.below = below;
    }

    void add(String name) {
        names.add(name);
    }

    boolean contains(String name) {
        Optional<DeclaredArguments> layer = Optional.of(this);
        while (layer.isPresent()) {
            if (layer.get().names.contains(name)) {
                return true;
            }
            layer = layer.get().below;
        }
        return false;
    }
}
