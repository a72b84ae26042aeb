package dev.lintainer.rules.syntax;

import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.SyntaxProblem;

/// A bake file that buildx cannot read.
public final class InvalidBake implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (BakeFile bake : pipeline.repository().bakeFiles()) {
            for (SyntaxProblem problem : bake.problems()) {
                context.report(bake.source(), problem);
            }
        }
    }
}
