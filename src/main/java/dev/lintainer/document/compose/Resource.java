package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.Optional;

/// An entry of the top-level `volumes`, `networks`, `secrets` or `configs`.
///
/// @param name the key
/// @param nameLocation where the key stands
/// @param realName the `name` that Docker knows it by; absent means the project's name, `_` and the key
/// @param file where a secret's or config's content is, relative to the project directory
/// @param node the whole value
public record Resource(
        String name,
        Location nameLocation,
        Origin origin,
        Optional<ComposeText> realName,
        Optional<ComposeText> file,
        YamlNode node) {
    /// Who makes the resource.
    public enum Origin {
        PROJECT,
        /// `external: true`: it must exist before.
        EXTERNAL,
        /// Depends on a variable.
        UNKNOWN
    }
}
