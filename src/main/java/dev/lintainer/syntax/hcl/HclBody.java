package dev.lintainer.syntax.hcl;

import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// What a file or a block holds, in the order in which it is written.
public record HclBody(List<HclAttribute> attributes, List<HclBlock> blocks, Span span) {
    public HclBody {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /// The first attribute of this name.
    public Optional<HclAttribute> attribute(String name) {
        return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }
}
