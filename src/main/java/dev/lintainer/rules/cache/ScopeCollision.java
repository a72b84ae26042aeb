package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.flow.BuildCacheUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Different builds write one scope of GitHub's cache.
public final class ScopeCollision implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (SharedCaches shared : SharedCaches.of(pipeline, CacheName.Store.GHA)) {
            Finding finding =
                    shared.finding("scope", "scope", context)
                            .suggesting("give each build its own `scope=`, in `cache-to` and in `cache-from`");
            context.report(
                    own(shared.use(), shared.earlier())
                            .map(edits ->
                                    finding.fixedBy(
                                            new Fix("give the build a scope of its own", FixSafety.UNSAFE, edits)))
                            .orElse(finding));
        }
    }

    /// The scope of the job, for a build that has the default one and is its job's only step of this kind.
    private static Optional<List<Edit>> own(BuildCacheUse use, BuildCacheUse other) {
        Optional<UsesStep> step = CacheEdits.step(use.build());
        boolean alone =
                use.job().leg().isEmpty()
                        && use.job().job() != other.job().job()
                        && use.build().origin().through().isEmpty();
        if (step.isEmpty() || !alone) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (CacheReference cache : Builds.gha(use.build())) {
            Optional<Edit> edit =
                    cache.attribute("scope").isPresent()
                            ? Optional.empty()
                            : CacheEdits.attribute(use.build(), cache, "scope=" + use.job().job().id());
            if (edit.isEmpty()) {
                return Optional.empty();
            }
            edits.add(edit.get());
        }
        return Optional.of(edits);
    }
}
