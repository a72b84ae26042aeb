package dev.lintainer.rules.cache;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.evaluation.DefaultBranch;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.BuildCacheUse;
import dev.lintainer.pipeline.flow.CacheFlow;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.image.BuildDifference;
import dev.lintainer.pipeline.job.ActionsRuntime;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Caches that different builds write in turn, so that each loses what it had.
///
/// @param use the later of two
/// @param earlier the other
/// @param certain whether both surely happen in one run
record SharedCaches(BuildCacheUse use, BuildCacheUse earlier, BuildDifference difference, boolean certain) {
    /// More builds that write one cache than anybody tells apart.
    private static final int MOST_DIFFERENT = 20;

    static List<SharedCaches> of(Pipeline pipeline, CacheName.Store store) {
        Map<JobRun, RunGraph> runs = new IdentityHashMap<>();
        pipeline.runs().forEach(graph -> graph.run().jobs().forEach(job -> runs.put(job, graph)));
        List<SharedCaches> shared = new ArrayList<>();
        for (CacheFlow flow : pipeline.caches().all()) {
            if (flow.name().store() == store) {
                find(flow, pipeline, runs, shared);
            }
        }
        return shared;
    }

    private static void find(CacheFlow flow, Pipeline pipeline, Map<JobRun, RunGraph> runs, List<SharedCaches> into) {
        List<BuildCacheUse> seen = new ArrayList<>();
        for (BuildCacheUse use : flow.writes()) {
            // Without a token nothing is written.
            if (flow.name().store() == CacheName.Store.GHA
                    && ActionsRuntime.reaches(use.job(), use.build()) == Presence.NO) {
                continue;
            }
            if (isServed(use, flow.writes())) {
                continue;
            }
            Optional<SharedCaches> clash =
                    seen.stream().flatMap(other -> clash(use, other, pipeline, runs).stream()).findFirst();
            clash.ifPresent(into::add);
            boolean isNew =
                    seen.stream()
                            .noneMatch(other ->
                                    other.build().definition().isSame(use.build().definition())
                                            && runs.get(other.job()) == runs.get(use.job()));
            if (isNew && seen.size() < MOST_DIFFERENT) {
                seen.add(use);
            }
        }
    }

    /// Whether what is built is only the context of another target that is baked with it: that one is ready last, and
    /// its cache holds all stages of both.
    private static boolean isServed(BuildCacheUse use, List<BuildCacheUse> writes) {
        boolean context =
                use.build().outputs().stream().anyMatch(output -> output.format() == BuildOutput.Format.CACHE_ONLY);
        return context
                && writes.stream()
                        .anyMatch(other ->
                                other.job() == use.job()
                                        && other.build().origin().step() == use.build().origin().step()
                                        && other.cache().isComplete() == Presence.YES
                                        && other.build().definition().contexts().values().stream()
                                                .anyMatch(from -> from.value().prefix().startsWith("target:")));
    }

    private static Optional<SharedCaches> clash(
            BuildCacheUse use, BuildCacheUse other, Pipeline pipeline, Map<JobRun, RunGraph> runs) {
        Optional<BuildDifference> difference =
                BuildDifference.between(use.build().definition(), other.build().definition());
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        RunGraph run = runs.get(use.job());
        RunGraph otherRun = runs.get(other.job());
        if (run != otherRun) {
            return run != null && otherRun != null && meet(use.name().store(), run, otherRun)
                    ? Optional.of(new SharedCaches(use, other, difference.get(), false))
                    : Optional.empty();
        }
        boolean served =
                use.job() == other.job() && BuildDifference.covers(use.build(), other.build(), pipeline.repository());
        boolean alternatives =
                use.happens() == Presence.MAYBE
                        && other.happens() == Presence.MAYBE
                        && !conditions(use).equals(conditions(other));
        boolean both = use.happens() == Presence.YES && other.happens() == Presence.YES;
        return served || alternatives
                ? Optional.empty()
                : Optional.of(new SharedCaches(use, other, difference.get(), both));
    }

    /// Whether runs of two workflows write into one place: a registry's is open to all, GitHub's to those of one
    /// branch.
    private static boolean meet(CacheName.Store store, RunGraph one, RunGraph other) {
        return switch (store) {
            case REGISTRY -> true;
            case GHA -> {
                Set<String> branches = DefaultBranch.pushes(one.run().workflow());
                yield DefaultBranch.pushes(other.run().workflow()).stream().anyMatch(branches::contains);
            }
        };
    }

    private static List<String> conditions(BuildCacheUse use) {
        List<String> conditions = new ArrayList<>();
        use.job().job().condition().ifPresent(condition -> conditions.add(condition.text().raw()));
        use.build()
                .origin()
                .cause()
                .flatMap(step -> step.header().condition())
                .ifPresent(condition -> conditions.add(condition.text().raw()));
        return conditions;
    }

    /// @param key the attribute that names the cache
    Finding finding(String key, String thing, RuleContext context) {
        boolean onePlace = use.cache().location().equals(earlier.cache().location());
        Finding finding =
                context.finding(
                        use.job(),
                        use.build(),
                        use.cache().place(key),
                        "the "
                                + thing
                                + " `"
                                + use.name().name()
                                + "` is written by builds that differ in their "
                                + difference.what()
                                + ": the last one wins");
        Finding told =
                onePlace ? finding : finding.relatedTo(earlier.cache().place(key), "another build writes it here");
        return certain ? told : told.likely();
    }
}
