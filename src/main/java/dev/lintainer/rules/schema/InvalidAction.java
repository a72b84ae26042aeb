package dev.lintainer.rules.schema;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;

/// An action's metadata with keys or values that it does not have.
public final class InvalidAction implements Rule.OfAction {
    @Override
    public void check(ActionMetadata action, RuleContext context) {
        SchemaFindings.report(action.yaml(), SchemaKind.ACTION, context);
    }
}
