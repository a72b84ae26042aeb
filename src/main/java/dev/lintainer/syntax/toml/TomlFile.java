package dev.lintainer.syntax.toml;

import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;

/// A TOML file.
///
/// @param root what was understood of it
public record TomlFile(SourceFile source, TomlNode.Table root) {
    public Location locate(TomlNode node) {
        return new Location(source, node.span());
    }
}
