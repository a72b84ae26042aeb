package dev.lintainer.rules.syntax;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;

/// A Compose file that is not YAML.
public final class InvalidCompose implements Rule.OfCompose {
    @Override
    public void check(ComposeFile compose, RuleContext context) {
        for (SyntaxProblem problem : compose.yaml().problems()) {
            context.report(compose.source(), problem);
        }
    }
}
