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
    static Place at(YamlNode root, List<Object> path, Entries entries) {
        Place place = new Place(Optional.empty(), root);
        for (Object step : path) {
            place = place.step(step, entries).orElse(place);
        }
        return place;
    }

    private Optional<Place> step(Object nameOrIndex, Entries entries) {
        if (nameOrIndex instanceof Integer index && value.resolved() instanceof YamlSequence sequence) {
            return Optional.of(new Place(Optional.empty(), sequence.items().get(index)));
        }
        return entries.find(value, nameOrIndex.toString())
                .map(entry -> new Place(Optional.of(entry.key()), entry.value()));
    }

    /// The entries of the mapping at this place; none where there is no mapping.
    List<YamlEntry> entries() {
        return value.resolved() instanceof YamlMapping mapping ? mapping.entries() : List.of();
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
