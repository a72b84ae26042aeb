package dev.lintainer.userrule;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares properties of two nodes. Texts with the same holes are the same, whatever the holes hold.
final class Comparer {
    private Comparer() {}

    /// A property that is not there is like no other.
    static Truth compare(Requirement.Match match, Property.Fields here, Property.Fields there) {
        Optional<Property> one = match.here().in(here);
        Optional<Property> other = match.there().in(there);
        if (one.isEmpty() || other.isEmpty()) {
            return Truth.FAILS;
        }
        return switch (match.way()) {
            case EQUAL -> equal(one.get(), other.get());
            case PREFIX -> prefix(one.get(), other.get());
            case SUBSET -> subset(one.get(), other.get());
        };
    }

    private static Truth equal(Property one, Property other) {
        if (one instanceof Property.Text(Value left, _) && other instanceof Property.Text(Value right, _)) {
            return switch (Comparison.of(left, right)) {
                case SAME -> Truth.HOLDS;
                case DIFFERENT -> Truth.FAILS;
                case POSSIBLE -> Truth.OPEN;
            };
        }
        if (one.withoutPlaces().equals(other.withoutPlaces())) {
            return Truth.HOLDS;
        }
        return one.isKnown() && other.isKnown() ? Truth.FAILS : Truth.OPEN;
    }

    private static Truth prefix(Property whole, Property beginning) {
        if (!(whole instanceof Property.Text(Value text, _)) || !(beginning instanceof Property.Text(Value start, _))) {
            return Truth.FAILS;
        }
        Optional<String> wanted = start.literal();
        if (wanted.isEmpty()) {
            return Truth.OPEN;
        }
        if (text.prefix().startsWith(wanted.get())) {
            return Truth.HOLDS;
        }
        boolean mayStillBegin = !text.isKnown() && wanted.get().startsWith(text.prefix());
        return mayStillBegin ? Truth.OPEN : Truth.FAILS;
    }

    /// Of lists the items, of mappings the fields, of anything else itself.
    private static Truth subset(Property one, Property other) {
        if (one instanceof Property.Fields(Map<String, Property> fields, _)
                && other instanceof Property.Fields(Map<String, Property> others, _)) {
            Truth truth = Truth.HOLDS;
            for (Map.Entry<String, Property> field : fields.entrySet()) {
                Property counterpart = others.get(field.getKey());
                truth = truth.and(counterpart == null ? Truth.FAILS : equal(field.getValue(), counterpart));
            }
            return truth;
        }
        Truth truth = Truth.HOLDS;
        for (Property item : items(one)) {
            Truth found = Truth.FAILS;
            for (Property candidate : items(other)) {
                found = found.or(equal(item, candidate));
            }
            truth = truth.and(found);
        }
        boolean listed = other instanceof Property.Items || other.isKnown();
        return truth == Truth.FAILS && !listed ? Truth.OPEN : truth;
    }

    private static List<Property> items(Property property) {
        return property instanceof Property.Items(List<Property> items, _) ? items : List.of(property);
    }
}
