package dev.lintainer.rules.schema;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeProblem;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.SchemaKind;

/// A Compose file with keys or values that Compose refuses.
public final class InvalidCompose implements Rule.OfCompose {
    @Override
    public void check(ComposeFile compose, RuleContext context) {
        SchemaFindings.report(compose.yaml(), SchemaKind.COMPOSE, context);
        for (ComposeProblem problem : compose.problems()) {
            context.report(context.finding(problem.location(), problem.message()).suggesting(problem.suggestion()));
        }
    }
}
