package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Judges YAML trees by the schema of their kind.
public final class SchemaValidator {
    /// The most problems that are told one by one. One more says how many there are beyond.
    public static final int MOST_PROBLEMS = 100;

    private SchemaValidator() {}

    /// What the schema of `kind` does not allow in the document `root`, in the order of the text. Never throws, and the
    /// list is bounded.
    ///
    /// A tree that a parser had to repair has gaps where things were not understood; judging it would report them
    /// again.
    public static List<SchemaProblem> validate(SchemaKind kind, YamlNode root) {
        if (Acceptance.of(kind).accepts(root)) {
            return List.of();
        }
        CompiledSchema schema = CompiledSchema.of(kind);
        JsonNode instance = InstanceTree.of(root, Merging.in(kind));
        List<Fault> faults = schema.faults(instance);
        return capped(Explainer.explain(faults, schema.document(), root, kind));
    }

    private static List<SchemaProblem> capped(List<SchemaProblem> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return List.copyOf(problems);
        }
        List<SchemaProblem> told = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        int rest = problems.size() - MOST_PROBLEMS;
        told.add(
                new SchemaProblem(
                        "more-problems",
                        "and " + rest + " more problems of this kind in this file",
                        "",
                        problems.get(MOST_PROBLEMS).location()));
        return List.copyOf(told);
    }
}
