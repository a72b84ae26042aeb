package dev.lintainer.rules.workflow;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;

/// A well-formed expression that names a function or context which does not exist, or not at its place.
public final class RefusedExpression implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        for (SyntaxProblem problem : workflow.problems().usage()) {
            context.report(workflow.source(), problem);
        }
    }
}
