package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.List;

/// A network that a service joins.
///
/// @param name the name under the top-level `networks`, or `default`
public record ServiceNetwork(ComposeText name, List<ComposeText> aliases, Location location) {
    public ServiceNetwork {
        aliases = List.copyOf(aliases);
    }
}
