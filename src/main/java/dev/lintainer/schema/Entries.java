package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the entries of mappings by name, those that merge keys bring included. A mapping is gone through once, however
/// often it is asked. Not for use by several threads.
final class Entries {
    private final Merging merging;
    private final Map<YamlMapping, Map<String, YamlEntry>> known = new IdentityHashMap<>();

    Entries(Merging merging) {
        this.merging = merging;
    }

    Merging merging() {
        return merging;
    }

    /// The entry of this name in a mapping, or in what an alias stands for; none in any other node.
    Optional<YamlEntry> find(YamlNode node, String name) {
        return node.resolved() instanceof YamlMapping mapping
                ? Optional.ofNullable(byName(mapping).get(name))
                : Optional.empty();
    }

    private Map<String, YamlEntry> byName(YamlMapping mapping) {
        Map<String, YamlEntry> entries = known.get(mapping);
        if (entries == null) {
            entries = collect(mapping);
            known.put(mapping, entries);
        }
        return entries;
    }

    private Map<String, YamlEntry> collect(YamlMapping mapping) {
        Map<String, YamlEntry> entries = new HashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            if (entry.key().resolved() instanceof YamlScalar) {
                entries.putIfAbsent(entry.name(), entry);
            }
        }
        for (YamlMapping merged : merging.mergedInto(mapping)) {
            byName(merged).forEach(entries::putIfAbsent);
        }
        return entries;
    }
}
