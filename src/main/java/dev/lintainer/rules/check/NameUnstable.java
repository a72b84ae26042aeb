package dev.lintainer.rules.check;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.RequiredChecks;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;

/// A required check is a leg of a matrix, and is called after its values.
public final class NameUnstable implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RequiredChecks.Required required : RequiredChecks.of(pipeline, context.policy().requiredChecks())) {
            if (!required.job().leg().isEmpty() && required.name().endsWith(")")) {
                context.report(
                        context.finding(
                                        new Location(required.job().workflow().source(), required.job().job().idSpan()),
                                        "required check `"
                                                + required.name()
                                                + "` is called after values of the matrix, and ends with them")
                                .suggesting("require one job that needs all legs and looks at their result"));
            }
        }
    }
}
