package dev.lintainer.document.bake;

import dev.lintainer.document.bake.BakeValue.Fields;
import dev.lintainer.document.bake.BakeValue.Items;
import dev.lintainer.document.bake.BakeValue.Null;
import dev.lintainer.document.bake.BakeValue.Others;
import dev.lintainer.document.bake.BakeValue.Scalar;
import dev.lintainer.document.bake.BakeValue.Unknown;
import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What one target builds.
///
/// @param name that of the block, or what `name` makes of it in a matrix
/// @param location of the label
/// @param attributes by their names in the file; one that is null is left out
/// @param role why it is built
public record BakeTarget(String name, Location location, Map<String, BakeValue> attributes, Role role) {
    public enum Role {
        /// It was asked for.
        SELECTED,
        /// Only as a context of another target: its result goes nowhere else.
        CONTEXT
    }

    private static final Set<String> MERGED_OBJECTS = Set.of("args", "labels", "contexts", "extra-hosts");

    /// Lists to which a later block adds; any other list is replaced.
    private static final Set<String> GROWING_LISTS =
            Set.of(
                    "annotations",
                    "attest",
                    "policy",
                    "secret",
                    "ssh",
                    "cache-from",
                    "no-cache-filter",
                    "ulimits",
                    "entitlements",
                    "inherits");

    public BakeTarget(String name, Location location, Map<String, BakeValue> attributes) {
        this(name, location, attributes, Role.SELECTED);
    }

    /// With what another block sets, on top (https://docs.docker.com/build/bake/reference/#targetinherits).
    BakeTarget merged(BakeTarget over) {
        Map<String, BakeValue> all = new LinkedHashMap<>(attributes);
        over.attributes.forEach(
                (attribute, value) -> all.merge(attribute, value, (old, add) -> merged(attribute, old, add)));
        return new BakeTarget(name, location, all, role);
    }

    private static BakeValue merged(String attribute, BakeValue old, BakeValue add) {
        if (MERGED_OBJECTS.contains(attribute)) {
            return mergedObjects(old, add);
        }
        return GROWING_LISTS.contains(attribute) ? joined(old, add) : add;
    }

    private static BakeValue mergedObjects(BakeValue old, BakeValue add) {
        Map<String, BakeValue> entries = new LinkedHashMap<>();
        Others others = Others.ABSENT;
        for (BakeValue value : List.of(old, add)) {
            if (value instanceof Fields fields) {
                fields.entries()
                        .forEach((key, entry) -> {
                            if (!(entry instanceof Null)) {
                                entries.put(key, entry);
                            }
                        });
                others = fields.others() == Others.POSSIBLE ? Others.POSSIBLE : others;
            } else if (value instanceof Unknown) {
                // It may set any of them anew.
                entries.clear();
                others = Others.POSSIBLE;
            }
        }
        return new Fields(entries, others, add.location());
    }

    private static BakeValue joined(BakeValue old, BakeValue add) {
        List<BakeValue> all = new ArrayList<>();
        for (BakeValue value : List.of(old, add)) {
            if (value instanceof Items items) {
                all.addAll(items.items());
            } else {
                all.add(value);
            }
        }
        return new Items(all, add.location());
    }

    BakeTarget with(String attribute, BakeValue value) {
        Map<String, BakeValue> all = new LinkedHashMap<>(attributes);
        all.put(attribute, value);
        return new BakeTarget(name, location, all, role);
    }

    BakeTarget adding(String attribute, BakeValue value) {
        BakeValue old = attributes.get(attribute);
        return with(attribute, old == null ? value : joined(old, value));
    }

    BakeTarget asContext() {
        return new BakeTarget(name, location, attributes, Role.CONTEXT);
    }

    BakeTarget named(String other, Location place) {
        return new BakeTarget(other, place, attributes, role);
    }

    /// An attribute that is one text; a null one and an empty one are not there.
    public Optional<BakeText> text(String attribute) {
        return Optional.ofNullable(attributes.get(attribute))
                .filter(value -> !(value instanceof Null))
                .map(BakeTarget::text)
                .filter(text -> !text.value().is(""));
    }

    private static BakeText text(BakeValue value) {
        return new BakeText(value.text(), value.location());
    }

    /// The entries of a list, one that is an object in its short form; an unknown entry may stand for several.
    public List<BakeText> list(String attribute) {
        BakeValue value = attributes.get(attribute);
        if (value == null || value instanceof Null) {
            return List.of();
        }
        if (!(value instanceof Items items)) {
            return List.of(text(value));
        }
        List<BakeText> texts = new ArrayList<>();
        for (BakeValue item : items.items()) {
            BakeText text = item instanceof Fields fields ? shortForm(fields) : text(item);
            boolean isThere = !(item instanceof Null) && !text.value().is("");
            if (isThere) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// `type=gha,scope=x` of `{type = "gha", scope = "x"}`.
    private static BakeText shortForm(Fields fields) {
        List<Value> values = new ArrayList<>();
        fields.entries()
                .forEach((key, value) -> {
                    if (!(value instanceof Null)) {
                        values.add(Value.known((values.isEmpty() ? "" : ",") + key + "="));
                        values.add(value.text());
                    }
                });
        return new BakeText(Value.concat(values), fields.location());
    }

    /// The entries of an object that are set.
    public Map<String, BakeText> map(String attribute) {
        Map<String, BakeText> texts = new LinkedHashMap<>();
        if (attributes.get(attribute) instanceof Fields fields) {
            fields.entries()
                    .forEach((key, value) -> {
                        if (!(value instanceof Null)) {
                            texts.put(key, text(value));
                        }
                    });
        }
        return texts;
    }

    /// Whether an object may have more entries than can be told.
    public Others others(String attribute) {
        return switch (Objects.requireNonNullElse(attributes.get(attribute), new Null(location))) {
            case Fields fields -> fields.others();
            case Unknown _ -> Others.POSSIBLE;
            case Scalar _, Null _, Items _ -> Others.ABSENT;
        };
    }
}
