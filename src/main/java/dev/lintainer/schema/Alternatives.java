package dev.lintainer.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// `anyOf`, reporting the faults of the alternative that the author meant instead of those of all. Meant is an
/// alternative that takes values of this kind and whose required keys are there, the one with the fewest faults if
/// there are several. A value that another alternative would have taken, such as `using: docker`, speaks against one
/// more than anything else; then, or where keys are missing in all, the one that knows most of the keys is meant.
final class Alternatives implements OwnKeyword.Assertion {
    private static final int OTHER_ALTERNATIVE = 1_000_000;

    /// However many other faults there are.
    private static final int MOST_OTHER_FAULTS = 999_999;

    private final List<Schema> schemas;
    private final List<Alternative> alternatives;

    private Alternatives(List<Schema> schemas, List<Alternative> alternatives) {
        this.schemas = schemas;
        this.alternatives = alternatives;
    }

    /// What is wrong with a value as one of the alternatives.
    ///
    /// @param weight how much that speaks against it
    private record Misfit(List<Error> errors, int weight) {
        private static final Misfit WORST = new Misfit(List.of(), Integer.MAX_VALUE);

        Misfit lighter(Misfit other) {
            return other.weight < weight ? other : this;
        }
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
        List<Alternative> incomplete = new ArrayList<>();
        Misfit best = Misfit.WORST;
        for (Alternative alternative : alternatives) {
            if (!alternative.takes(value)) {
                continue;
            }
            if (!alternative.isComplete(value)) {
                incomplete.add(alternative);
                continue;
            }
            Misfit misfit = misfit(alternative, value, root, path, report.execution());
            if (misfit.errors.isEmpty()) {
                return;
            }
            best = best.lighter(misfit);
        }
        if (best.weight >= OTHER_ALTERNATIVE) {
            for (Alternative alternative : Alternative.nearest(value, incomplete)) {
                Misfit misfit = misfit(alternative, value, root, path, report.execution());
                best = misfit.weight == best.weight ? undecided(best, path) : best.lighter(misfit);
            }
        }
        if (best.errors.isEmpty()) {
            report.fault(path);
        }
        best.errors.forEach(report.execution()::addError);
    }

    private Misfit misfit(
            Alternative alternative, JsonNode value, JsonNode root, NodePath path, ExecutionContext execution) {
        List<Error> outer = execution.getErrors();
        List<Error> inner = new ArrayList<>();
        execution.setErrors(inner);
        execution.evaluationPathAddLast(alternative.index());
        schemas.get(alternative.index()).validate(execution, value, root, path);
        execution.evaluationPathRemoveLast();
        execution.setErrors(outer);
        int others = 0;
        int choosing = 0;
        for (Error error : inner) {
            NodePath place = error.getInstanceLocation();
            boolean within = place.getNameCount() == path.getNameCount() + 1;
            if (within && alternative.choosing().contains(place.getName(-1))) {
                choosing++;
            } else if (!isMissingKey(error, path)) {
                others++;
            }
        }
        return new Misfit(inner, OTHER_ALTERNATIVE * choosing + Math.min(others, MOST_OTHER_FAULTS));
    }

    /// What is wrong whichever of several equally near alternatives was meant: not that a value lacks what would make
    /// it one of them.
    private static Misfit undecided(Misfit misfit, NodePath path) {
        List<Error> errors = new ArrayList<>();
        for (Error error : misfit.errors) {
            if (!isMissingKey(error, path)) {
                errors.add(error);
            }
        }
        return new Misfit(errors, misfit.weight);
    }

    private static boolean isMissingKey(Error error, NodePath path) {
        return error.getKeyword().equals("required")
                && error.getInstanceLocation().getNameCount() == path.getNameCount();
    }
}
