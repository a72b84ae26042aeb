package dev.lintainer.rules.cache;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The builder is older than the cache service that it is to talk to.
public final class BuildkitTooOld implements Rule.OfPipeline {
    /// The first versions that know the service's present API
    /// (https://docs.docker.com/build/cache/backends/gha/#synopsis).
    private static final int OLDEST_BUILDX = 21;

    private static final int OLDEST_BUILDKIT = 20;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            // GitHub Enterprise Server has the old service still.
            if (job.runner().hosting() == Runner.Hosting.GITHUB) {
                check(job, context);
            }
        }
    }

    private static void check(JobRun job, RuleContext context) {
        Optional<Effect.SetUpBuilder> builder = Optional.empty();
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.SetUpBuilder setUp) {
                builder = Optional.of(setUp);
            } else if (effect instanceof Effect.BuildImage build && builder.isPresent()) {
                List<CacheReference> caches = Builds.gha(build);
                if (!caches.isEmpty()) {
                    report(job, builder.get(), caches.getFirst(), context);
                    builder = Optional.empty();
                }
            }
        }
    }

    private static void report(JobRun job, Effect.SetUpBuilder builder, CacheReference cache, RuleContext context) {
        report(job, builder, builder.buildx(), "Buildx", OLDEST_BUILDX, cache, context);
        report(job, builder, builder.image(), "BuildKit", OLDEST_BUILDKIT, cache, context);
    }

    private static void report(
            JobRun job,
            Effect.SetUpBuilder builder,
            Optional<Located> version,
            String program,
            int oldest,
            CacheReference cache,
            RuleContext context) {
        if (version.isEmpty()) {
            return;
        }
        OptionalInt minor = version.get().value().literal().map(BuildkitTooOld::minor).orElse(OptionalInt.empty());
        if (minor.isPresent() && minor.getAsInt() < oldest) {
            context.report(
                    context.finding(
                                    job,
                                    builder,
                                    version.get().location(),
                                    "the cache service of GitHub asks for "
                                            + program
                                            + " 0."
                                            + oldest
                                            + " or newer, not 0."
                                            + minor.getAsInt())
                            .suggesting("ask for a newer version, or for none")
                            .relatedTo(cache.location(), "the cache that it cannot reach"));
        }
    }

    /// The `20` of `v0.20.1`, `0.20` or `moby/buildkit:v0.20.1-rootless`; empty for any other version.
    private static OptionalInt minor(String written) {
        String version = written.substring(written.lastIndexOf(':') + 1);
        String number = version.startsWith("v") ? version.substring(1) : version;
        if (!number.startsWith("0.")) {
            return OptionalInt.empty();
        }
        int end = 2;
        while (end < number.length() && end < 6 && Character.isDigit(number.charAt(end))) {
            end++;
        }
        boolean whole = end > 2 && (end == number.length() || ".-".indexOf(number.charAt(end)) >= 0);
        return whole ? OptionalInt.of(Integer.parseInt(number.substring(2, end))) : OptionalInt.empty();
    }
}
