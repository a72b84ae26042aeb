package dev.lintainer.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// `anyOf`, reporting the faults of the alternative that the author meant instead of those of all. An alternative is meant when it takes
/// values of this kind and its required keys are there; of several, the one that fits best.
final class Alternatives implements OwnKeyword.Assertion {
    /// What a value weighs that another alternative would have taken, such as `using: docker`, against any other fault.
    private static final int OTHER_ALTERNATIVE = 100;

    private final List<Schema> schemas;
    private final List<Alternative> alternatives;

    private Alternatives(List<Schema> schemas, List<Alternative> alternatives) {
        this.schemas = schemas;
        this.alternatives = alternatives;
    }

    static OwnKeyword.Assertion compile(OwnKeyword.Site site) {
        JsonNode document = site.parent().findSchemaResourceRoot().getSchemaNode();
        List<Schema> schemas = new ArrayList<>();
        for (int i = 0; i < site.value().size(); i++) {
            JsonNode schema = site.value().get(i);
            schemas.add(site.context().newSchema(site.location().append(i), schema, site.parent()));
        }
        return new Alternatives(schemas, Alternative.of(site.value(), document));
    }

    @Override
    public void check(JsonNode value, JsonNode root, NodePath path, OwnKeyword.Report report) {
        List<Alternative> meant = Alternative.meantBy(value, alternatives);
        if (meant.isEmpty()) {
            report.fault(path);
            return;
        }
        List<Error> best = List.of();
        int leastWeight = Integer.MAX_VALUE;
        for (Alternative alternative : meant) {
            List<Error> errors = evaluate(alternative.index(), value, root, path, report.execution());
            if (errors.isEmpty()) {
                return;
            }
            int weight = weight(errors, path.getNameCount());
            if (weight < leastWeight) {
                best = errors;
                leastWeight = weight;
            }
        }
        best.forEach(report.execution()::addError);
    }

    private List<Error> evaluate(int index, JsonNode value, JsonNode root, NodePath path, ExecutionContext execution) {
        List<Error> outer = execution.getErrors();
        List<Error> inner = new ArrayList<>();
        execution.setErrors(inner);
        execution.evaluationPathAddLast(index);
        schemas.get(index).validate(execution, value, root, path);
        execution.evaluationPathRemoveLast();
        execution.setErrors(outer);
        return inner;
    }

    private static int weight(List<Error> errors, int depth) {
        int weight = 0;
        for (Error error : errors) {
            boolean choosesAlternative = error.getInstanceLocation().getNameCount() <= depth + 1
                    && (error.getKeyword().equals("const")
                            || error.getKeyword().equals("enum")
                            || error.getKeyword().equals("pattern"));
            weight += choosesAlternative ? OTHER_ALTERNATIVE : 1;
        }
        return weight;
    }
}
