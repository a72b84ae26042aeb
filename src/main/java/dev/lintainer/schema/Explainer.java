package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Puts the faults of one file into words: one problem for each thing that is wrong.
final class Explainer {
    private static final String ADDITIONAL_PROPERTIES = "additionalProperties";
    private static final String REQUIRED = "required";

    private final JsonNode document;
    private final YamlNode root;
    private final Entries entries;
    private final PlaceNames names;
    private final List<SchemaProblem> problems = new ArrayList<>();
    private final Set<Object> said = new HashSet<>();

    private Explainer(JsonNode document, YamlNode root, SchemaKind kind) {
        this.document = document;
        this.root = root;
        this.entries = new Entries(Merging.in(kind));
        this.names = PlaceNames.in(kind);
    }

    /// In the order of the text.
    ///
    /// @param document the schema's own JSON
    static List<SchemaProblem> explain(List<Fault> faults, JsonNode document, YamlNode root, SchemaKind kind) {
        Explainer explainer = new Explainer(document, root, kind);
        OddKeys.in(kind, root).forEach(explainer::add);
        explainer.addAll(faults);
        explainer.problems.sort((one, other) -> one.location().compareTo(other.location()));
        return explainer.problems;
    }

    private void addAll(List<Fault> faults) {
        Set<List<Object>> meantKeys = new HashSet<>();
        List<Situation> missing = new ArrayList<>();
        for (Fault fault : faults) {
            Situation situation = situation(fault);
            switch (fault.keyword()) {
                case REQUIRED -> missing.add(situation);
                case ADDITIONAL_PROPERTIES -> {
                    KeyGuess.misspelt(situation).ifPresent(meant -> meantKeys.add(pathTo(fault, meant)));
                    unknownKey(situation).ifPresent(this::add);
                }
                default -> problem(situation).ifPresent(this::add);
            }
        }
        for (Situation situation : missing) {
            Fault fault = situation.fault();
            if (!meantKeys.contains(pathTo(fault, fault.property())) && KeyFaults.isClosed(situation)) {
                add(KeyFaults.missing(situation));
            }
        }
    }

    private Situation situation(Fault fault) {
        SchemaTrail trail = SchemaTrail.of(document, fault.schemaPath());
        Place place = Place.at(root, fault.path(), entries);
        return new Situation(fault, trail, root, entries, names, place, names.name(fault.path()));
    }

    /// Of several faults of one value the first tells the most: its type comes before what depends on the type.
    private void add(SchemaProblem problem) {
        Object what = problem.code().equals(KeyFaults.MISSING) ? problem.message() : problem.location();
        if (said.add(what)) {
            problems.add(problem);
        }
    }

    private static Optional<SchemaProblem> unknownKey(Situation situation) {
        boolean computed =
                situation.entries().merging() == Merging.REFUSED
                        && KeyFaults.isExpression(situation.fault().property());
        return computed ? Optional.empty() : Optional.of(KeyFaults.unknown(situation));
    }

    private static List<Object> pathTo(Fault fault, String key) {
        List<Object> path = new ArrayList<>(fault.path());
        path.add(key);
        return path;
    }

    private static Optional<SchemaProblem> problem(Situation situation) {
        if (situation.fault().keyword().equals("anyOf") && !ValueFaults.fitsNowhere(situation)) {
            return KeyFaults.isClosed(situation) ? Optional.of(KeyFaults.undecided(situation)) : Optional.empty();
        }
        return Optional.of(
                switch (situation.fault().keyword()) {
                    case "propertyNames" -> KeyFaults.misnamed(situation);
                    case "not" -> KeyFaults.together(situation);
                    case "type", "anyOf" -> ValueFaults.type(situation);
                    case "enum", "const" -> ValueFaults.choice(situation);
                    case "pattern" -> ValueFaults.pattern(situation);
                    case "minLength", "maxLength" -> ValueFaults.length(situation);
                    case "minItems", "minProperties" -> ValueFaults.tooFew(situation);
                    case "maxItems", "maxProperties" -> ValueFaults.tooMany(situation);
                    case "minimum", "maximum" -> ValueFaults.range(situation);
                    default -> throw new IllegalStateException("no words for " + situation.fault().keyword());
                });
    }
}
