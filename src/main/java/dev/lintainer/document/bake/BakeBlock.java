package dev.lintainer.document.bake;

import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A `target` or `group`.
///
/// @param location of the label
public record BakeBlock(String label, Location location, List<BakeAttribute> attributes) {
    public BakeBlock {
        attributes = List.copyOf(attributes);
    }

    public Optional<BakeAttribute> attribute(String name) {
        return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }
}
