package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarStyle;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/// Whether mappings take over entries of others by the merge key `<<` (https://yaml.org/type/merge.html), which YAML
/// 1.2 has dropped.
enum Merging {
    /// As Compose does.
    FOLLOWED,
    /// As GitHub does, to which the merge key is an unknown key.
    REFUSED;

    /// Compose's request to take a value of an earlier file away, whatever stands behind it
    /// (https://docs.docker.com/reference/compose-file/merge/#reset-value).
    private static final String RESET = "!reset";

    static Merging in(SchemaKind kind) {
        return switch (kind) {
            case COMPOSE -> FOLLOWED;
            case WORKFLOW, ACTION, CARD, USER_RULE, CONFIGURATION, BASELINE -> REFUSED;
        };
    }

    static boolean isMergeKey(YamlEntry entry) {
        return entry.key() instanceof YamlScalar key
                && key.value().equals("<<")
                && (key.style() == ScalarStyle.PLAIN || key.tag().isPresent());
    }

    boolean resets(YamlNode value) {
        return this == FOLLOWED && value.tag().filter(RESET::equals).isPresent();
    }

    /// The mappings whose entries a mapping takes over, the strongest first.
    List<YamlMapping> mergedInto(YamlMapping mapping) {
        List<YamlMapping> merged = new ArrayList<>();
        if (this == FOLLOWED) {
            for (YamlEntry entry : mapping.entries()) {
                if (isMergeKey(entry)) {
                    addMappings(entry.value(), merged);
                }
            }
        }
        return merged;
    }

    private static void addMappings(YamlNode value, List<YamlMapping> merged) {
        switch (value.resolved()) {
            case YamlMapping mapping -> merged.add(mapping);
            case YamlSequence sequence -> {
                for (YamlNode item : sequence.items()) {
                    if (item.resolved() instanceof YamlMapping mapping) {
                        merged.add(mapping);
                    }
                }
            }
            case YamlScalar scalar -> {}
            case YamlAlias alias -> {}
        }
    }
}
