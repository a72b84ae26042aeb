package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keys that no JSON can show to a schema: merge keys, and keys that are not text.
final class OddKeys {
    private OddKeys() {}

    static List<SchemaProblem> in(SchemaKind kind, YamlNode root) {
        List<SchemaProblem> problems = new ArrayList<>();
        collect(root, Merging.in(kind), problems);
        return problems;
    }

    private static void collect(YamlNode node, Merging merging, List<SchemaProblem> problems) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    problem(entry, merging).ifPresent(problems::add);
                    collect(entry.value(), merging, problems);
                }
            }
            case YamlSequence sequence -> {
                for (YamlNode item : sequence.items()) {
                    collect(item, merging, problems);
                }
            }
            case YamlScalar scalar -> {}
            case YamlAlias alias -> {}
        }
    }

    private static Optional<SchemaProblem> problem(YamlEntry entry, Merging merging) {
        return switch (merging) {
            case FOLLOWED -> Merging.isMergeKey(entry) ? mergedScalar(entry) : keyThatIsNoText(entry);
            case REFUSED -> Merging.isMergeKey(entry) ? Optional.of(mergeKey(entry)) : Optional.empty();
        };
    }

    private static SchemaProblem mergeKey(YamlEntry entry) {
        return new SchemaProblem(
                "merge-key",
                "the merge key `<<` is not supported here",
                "repeat the merged keys",
                entry.key().location());
    }

    private static Optional<SchemaProblem> mergedScalar(YamlEntry entry) {
        if (!(entry.value().resolved() instanceof YamlScalar)) {
            return Optional.empty();
        }
        return Optional.of(
                new SchemaProblem(
                        "wrong-type", "`<<` must be a mapping or a list of mappings", "", entry.value().location()));
    }

    /// Compose refuses them wherever they stand (https://github.com/compose-spec/compose-go,
    /// `convertToStringKeysRecursive`).
    private static Optional<SchemaProblem> keyThatIsNoText(YamlEntry entry) {
        if (!(entry.key().resolved() instanceof YamlScalar key)
                || key.type() == ScalarType.STRING
                || key.tag().isPresent()) {
            return Optional.empty();
        }
        String message =
                key.type() == ScalarType.NULL
                        ? "a key is empty"
                        : "the key " + Wording.quoted(key.value()) + " is not text";
        String suggestion = key.type() == ScalarType.NULL ? "write a name before the `:`" : "put it in quotes";
        return Optional.of(new SchemaProblem("wrong-key", message, suggestion, key.location()));
    }
}
