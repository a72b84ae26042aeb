package dev.lintainer.rules.syntax;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;

/// A workflow that is not YAML, or has text in `${{ }}` that is no expression.
public final class InvalidWorkflow implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        for (SyntaxProblem problem : workflow.yaml().problems()) {
            context.report(workflow.source(), problem);
        }
        for (SyntaxProblem problem : workflow.problems().syntax()) {
            context.report(workflow.source(), problem);
        }
    }
}
