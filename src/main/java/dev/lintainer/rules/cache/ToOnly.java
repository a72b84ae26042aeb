package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.flow.BuildCacheUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A build writes a scope of GitHub's cache that no build of the repository reads.
public final class ToOnly implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        GhaScopes.unread(pipeline.caches())
                .filter(use -> !GhaScopes.of(use.build()).areApart())
                .forEach(use -> report(use, context));
    }

    private static void report(BuildCacheUse use, RuleContext context) {
        String scope = use.cache().attribute("scope").isEmpty() ? "" : "," + scopeAsWritten(use);
        Finding finding =
                context.finding(
                                use.job(),
                                use.build(),
                                use.cache().place("scope"),
                                "the scope `" + use.name().name() + "` is written, but nothing reads it")
                        .suggesting("read it with `cache-from: type=gha" + scope + "`");
        Optional<UsesStep> step =
                CacheEdits.written(use.build(), use.cache())
                        .flatMap(_ -> CacheEdits.step(use.build()))
                        .filter(_ -> use.build().cacheFrom().isEmpty());
        Finding mended =
                step.flatMap(uses -> WorkflowEdits.input(uses, "cache-from", "type=gha" + scope))
                        .map(edit -> finding.fixedBy(new Fix("read the cache too", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(finding);
        context.report(mended);
    }

    private static String scopeAsWritten(BuildCacheUse use) {
        Location place = use.cache().place("scope");
        return place.text().startsWith("scope=") ? place.text() : "scope=" + use.name().name();
    }
}
