package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What the builds of all workflows keep for one another. Caches outlive the run, so that a build may read what another
/// workflow wrote.
///
/// @param byName every cache, in the order in which the builds come to them
/// @param open those whose names have holes
/// @param otherReads whether some build reads caches that cannot be told
/// @param otherWrites whether some build writes caches that cannot be told
/// @param unseen whether something that was not read may build images, and so write and read any cache
public record CacheFlows(
        Map<CacheName, CacheFlow> byName,
        List<CacheFlow> open,
        Presence otherReads,
        Presence otherWrites,
        Presence unseen) {
    /// Names with holes have to be compared one by one; with more of them, any cache may be meant.
    private static final int MOST_OPEN = 200;

    private static final int MOST_COMPARED = 1_000;

    public CacheFlows {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        open = List.copyOf(open);
    }

    /// Every cache, in the order in which the builds come to them.
    public List<CacheFlow> all() {
        return List.copyOf(byName.values());
    }

    public static CacheFlows of(List<JobRun> jobs) {
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
        Map<CacheName, CacheFlow> byName = new LinkedHashMap<>();
        flows.forEach((name, ends) -> byName.put(name, new CacheFlow(name, ends.writes(), ends.reads())));
        List<CacheFlow> open = byName.values().stream().filter(flow -> !flow.name().name().isKnown()).toList();
        return new CacheFlows(byName, open, otherReads, otherWrites, unseen);
    }

    private record Ends(List<BuildCacheUse> writes, List<BuildCacheUse> reads) {
        public static Ends of(CacheName ignored) {
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

    /// Whether a build may write the cache under a name with holes, other than the name itself.
    public boolean mayBeWrittenOtherwise(CacheName name) {
        return open.size() > MOST_OPEN
                || open.stream()
                        .filter(flow -> !flow.writes().isEmpty() && !flow.name().equals(name))
                        .anyMatch(flow -> name.compare(flow.name()) != Comparison.DIFFERENT);
    }

    private Presence isUsed(CacheName name, Function<CacheFlow, List<BuildCacheUse>> end) {
        CacheFlow same = byName.get(name);
        if (same != null && !end.apply(same).isEmpty()) {
            return Presence.YES;
        }
        Collection<CacheFlow> others = name.name().isKnown() ? open : byName.values();
        boolean possible =
                open.size() > MOST_OPEN
                        || others.size() > MOST_COMPARED
                        || others.stream()
                                .filter(flow -> !end.apply(flow).isEmpty())
                                .anyMatch(flow -> name.compare(flow.name()) != Comparison.DIFFERENT);
        return possible ? Presence.MAYBE : Presence.NO;
    }
}
