package dev.lintainer.rules.syntax;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;

/// An action's metadata that is not YAML, or has text in `${{ }}` that is no expression.
public final class InvalidAction implements Rule.OfAction {
    @Override
    public void check(ActionMetadata action, RuleContext context) {
        for (SyntaxProblem problem : action.yaml().problems()) {
            context.report(action.source(), problem);
        }
        for (SyntaxProblem problem : action.problems().syntax()) {
            context.report(action.source(), problem);
        }
    }
}
