package dev.lintainer.rules.schema;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.syntax.SyntaxProblem;

/// An action's metadata with keys or values that it does not have, or with parts that contradict one another.
public final class InvalidAction implements Rule.OfAction {
    @Override
    public void check(ActionMetadata action, RuleContext context) {
        SchemaFindings.report(action.yaml(), SchemaKind.ACTION, context);
        for (SyntaxProblem problem : action.problems().structure()) {
            context.report(action.source(), problem);
        }
    }
}
