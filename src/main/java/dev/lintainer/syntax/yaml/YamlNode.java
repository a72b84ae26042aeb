package dev.lintainer.syntax.yaml;

import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// A node of a YAML tree. Spans leave out the node's anchor and tag, and end at its last character that is not white
/// space.
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {
    SourceFile source();

    Span span();

    /// The anchor's name without `&`.
    Optional<String> anchor();

    /// The tag as it is written, e.g. `!reset` or `!!str`.
    Optional<String> tag();

    /// The node an alias stands for, and any other node itself. Never an alias.
    default YamlNode resolved() {
        return this instanceof YamlAlias alias ? alias.target() : this;
    }

    default Location location() {
        return new Location(source(), span());
    }
}
