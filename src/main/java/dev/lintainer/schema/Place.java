package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A value in a YAML tree.
///
/// @param key the key it stands behind; empty for the root and for items of lists
/// @param value as it is written, perhaps an alias
record Place(Optional<YamlNode> key, YamlNode value) {
    /// Where a path of names and indexes leads.
    static Place at(YamlNode root, List<Object> path, Merging merging) {
        Place place = new Place(Optional.empty(), root);
        for (Object step : path) {
            place = place.step(step, merging).orElse(place);
        }
        return place;
    }

    private Optional<Place> step(Object nameOrIndex, Merging merging) {
        YamlNode resolved = value.resolved();
        if (resolved instanceof YamlSequence sequence && nameOrIndex instanceof Integer index) {
            return Optional.of(new Place(Optional.empty(), sequence.items().get(index)));
        }
        return resolved instanceof YamlMapping mapping
                ? merging.entry(mapping, nameOrIndex.toString())
                        .map(entry -> new Place(Optional.of(entry.key()), entry.value()))
                : Optional.empty();
    }

    /// The entries of the mapping at this place; none where there is no mapping.
    List<YamlEntry> entries() {
        return value.resolved() instanceof YamlMapping mapping ? mapping.entries() : List.of();
    }

    /// The key of an entry of the mapping at this place.
    Location keyOf(String name, Merging merging) {
        Optional<YamlEntry> entry =
                value.resolved() instanceof YamlMapping mapping ? merging.entry(mapping, name) : Optional.empty();
        return entry.map(found -> found.key().location()).orElseGet(this::owner);
    }

    /// What stands for the value as a whole: its key, or else the first key inside of it.
    Location owner() {
        if (key.isPresent()) {
            return key.get().location();
        }
        List<YamlEntry> entries = entries();
        return entries.isEmpty() ? value.location() : entries.getFirst().key().location();
    }
}
