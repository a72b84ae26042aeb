package dev.lintainer.rules.schema;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;

/// A workflow with keys or values that a workflow does not have.
public final class InvalidWorkflow implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        SchemaFindings.report(workflow.yaml(), SchemaKind.WORKFLOW, context);
    }
}
