package dev.lintainer.rules.action;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;

/// A well-formed expression that names a function or context which does not exist, or not at its place.
public final class RefusedExpression implements Rule.OfAction {
    @Override
    public void check(ActionMetadata action, RuleContext context) {
        for (SyntaxProblem problem : action.problems().usage()) {
            context.report(action.source(), problem);
        }
    }
}
