package dev.lintainer.rules.cache;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.flow.BuildCacheUse;
import dev.lintainer.pipeline.flow.CacheFlow;
import dev.lintainer.pipeline.flow.CacheFlows;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Spelling;
import java.util.List;
import java.util.Optional;

/// A build reads a scope of GitHub's cache that no build of the repository writes.
public final class FromOnly implements Rule.OfPipeline {
    /// Among more scopes than these nobody is asked what was meant.
    private static final int MOST_GUESSED = 100;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<String> written =
                pipeline.caches().all().stream()
                        .filter(flow -> flow.name().store() == CacheName.Store.GHA && !flow.writes().isEmpty())
                        .flatMap(flow -> flow.name().name().literal().stream())
                        .limit(MOST_GUESSED)
                        .toList();
        GhaScopes.unwritten(pipeline.caches())
                .filter(use -> !GhaScopes.of(use.build()).areApart())
                .forEach(use -> report(use, written, pipeline.caches(), context));
    }

    private static void report(BuildCacheUse use, List<String> written, CacheFlows caches, RuleContext context) {
        Finding finding =
                context.finding(
                        use.job(),
                        use.build(),
                        use.cache().place("scope"),
                        "nothing writes the scope `" + use.name().name() + "` that is read here");
        Optional<CacheFlow> near =
                use.name()
                        .name()
                        .literal()
                        .flatMap(scope -> Spelling.nearest(scope, written))
                        .flatMap(name -> caches.all().stream().filter(flow -> flow.name().name().is(name)).findFirst())
                        .filter(flow -> !flow.writes().isEmpty());
        if (near.isPresent()) {
            String scope = near.get().name().name().toString();
            context.report(
                    finding.suggesting("did you mean `scope=" + scope + "`?")
                            .relatedTo(
                                    near.get().writes().getFirst().cache().location(),
                                    "the scope `" + scope + "` is written here"));
            return;
        }
        context.report(finding.suggesting("write it with `cache-to: type=gha,mode=max` and the same scope"));
    }
}
