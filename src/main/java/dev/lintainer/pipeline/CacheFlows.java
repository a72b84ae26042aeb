package dev.lintainer.pipeline;

import dev.lintainer.document.value.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What the builds of all workflows keep for one another. Caches outlive the run, so that a build may read what another
/// workflow wrote.
///
/// @param all every cache by its name, in the order in which the builds come to them
/// @param otherReads whether some build reads caches that cannot be told
/// @param otherWrites whether some build writes caches that cannot be told
/// @param unseen whether something that was not read may build images, and so write and read any cache
public record CacheFlows(List<CacheFlow> all, Presence otherReads, Presence otherWrites, Presence unseen) {
    /// Names with holes have to be compared one by one; with more of them, any cache may be meant.
    private static final int MOST_COMPARED = 1_000;

    public CacheFlows {
        all = List.copyOf(all);
    }

    static CacheFlows of(List<JobRun> jobs) {
        Map<CacheName, Ends> flows = new LinkedHashMap<>();
        Presence otherReads = Presence.NO;
        Presence otherWrites = Presence.NO;
        Presence unseen = Presence.NO;
        for (JobRun job : jobs) {
            if (job.happens() == Presence.NO) {
                continue;
            }
            for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                otherReads = otherReads.or(collect(job, build, build.cacheFrom(), flows, Ends::reads));
                otherWrites = otherWrites.or(collect(job, build, build.cacheTo(), flows, Ends::writes));
            }
            for (Effect.UnknownEffects unknown : job.effects(Effect.UnknownEffects.class)) {
                unseen = unseen.or(mayBuild(unknown.what()) ? Presence.MAYBE : Presence.NO);
            }
        }
        List<CacheFlow> all = new ArrayList<>();
        flows.forEach((name, ends) -> all.add(new CacheFlow(name, ends.writes(), ends.reads())));
        return new CacheFlows(all, otherReads, otherWrites, unseen);
    }

    private record Ends(List<BuildCacheUse> writes, List<BuildCacheUse> reads) {
        static Ends of(CacheName ignored) {
            return new Ends(new ArrayList<>(), new ArrayList<>());
        }
    }

    /// Adds a build to its caches.
    ///
    /// @return whether there may be more of them
    private static Presence collect(
            JobRun job,
            Effect.BuildImage build,
            List<CacheReference> caches,
            Map<CacheName, Ends> flows,
            Function<Ends, List<BuildCacheUse>> end) {
        Presence others = Presence.NO;
        for (CacheReference cache : caches) {
            others = others.or(cache.isOpen() ? Presence.MAYBE : Presence.NO);
            cache.name()
                    .ifPresent(name ->
                            end.apply(flows.computeIfAbsent(name, Ends::of))
                                    .add(new BuildCacheUse(job, build, cache, name)));
        }
        return others;
    }

    private static final List<String> WORDS_OF_BUILDS =
            List.of(
                    "docker",
                    "build",
                    "bake",
                    "image",
                    "container",
                    "depot",
                    "publish",
                    "release",
                    "deploy",
                    "make",
                    "workflow",
                    "./",
                    "script",
                    "more than is followed");

    /// What is not read builds images only if its name gives some ground to think so.
    private static boolean mayBuild(String what) {
        String name = what.toLowerCase(Locale.ROOT);
        return WORDS_OF_BUILDS.stream().anyMatch(name::contains);
    }

    /// Whether a build writes the cache. MAYBE where the names have holes, or what a build writes cannot be read.
    public Presence isWritten(CacheName name) {
        return isUsed(name, CacheFlow::writes).or(otherWrites);
    }

    /// Whether a build reads the cache, as [#isWritten] tells of writing.
    public Presence isRead(CacheName name) {
        return isUsed(name, CacheFlow::reads).or(otherReads);
    }

    private Presence isUsed(CacheName name, Function<CacheFlow, List<BuildCacheUse>> end) {
        Presence used = Presence.NO;
        int compared = 0;
        for (CacheFlow flow : all) {
            if (end.apply(flow).isEmpty()) {
                continue;
            }
            if (flow.name().equals(name)) {
                return Presence.YES;
            }
            boolean apart = name.name().isKnown() && flow.name().name().isKnown();
            if (!apart && used == Presence.NO) {
                compared++;
                boolean possible = compared > MOST_COMPARED || name.compare(flow.name()) != Comparison.DIFFERENT;
                used = possible ? Presence.MAYBE : Presence.NO;
            }
        }
        return used;
    }
}
