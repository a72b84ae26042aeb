package dev.lintainer.rules.net;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A service waits for one, or shares something with one, that none of the files has.
public final class DependsOnUnknown implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        ComposeFaults.report(
                pipeline, "undefined-service", "name a service of these files, or add the file that has it", context);
    }
}
