package dev.lintainer.rules.syntax;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;

/// A Dockerfile that BuildKit refuses to read.
public final class InvalidDockerfile implements Rule.OfDockerfile {
    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        for (SyntaxProblem problem : dockerfile.problems()) {
            context.report(dockerfile.source(), problem);
        }
    }
}
