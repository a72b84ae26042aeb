package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files that one job of a run puts into the cache for another. A cache is found again by its key and the very list of
/// its paths (https://github.com/actions/cache#cache-version).
///
/// @param byKey what is saved, by key and paths
record FileCaches(Map<Key, List<Save>> byKey) {
    /// Symbols that differ from run to run, so that a key which has one cannot be that of an earlier run.
    private static final Set<String> OF_ONE_RUN = Set.of("github.sha", "github.run_id", "github.run_number");

    record Key(Value key, List<Value> paths) {}

    /// @param order the moment of the job at which the files are taken: an action that restores as well saves them
    ///   after all steps
    /// @param certain whether what is restored under the key is what this run saved
    record Save(JobRun job, Effect.CacheFiles effect, int order, Presence certain) {}

    static FileCaches of(WorkflowRun run) {
        Map<Key, List<Save>> byKey = new HashMap<>();
        for (JobRun job : run.jobs()) {
            for (Effect.CacheFiles cache : job.effects(Effect.CacheFiles.class)) {
                if (cache.direction() != Effect.CacheDirection.RESTORE) {
                    int order =
                            cache.direction() == Effect.CacheDirection.SAVE
                                    ? cache.origin().order()
                                    : job.effects().size();
                    Presence certain =
                            isOfOneRun(cache.key().value())
                                    ? job.happens().and(cache.origin().happens())
                                    : Presence.MAYBE;
                    byKey.computeIfAbsent(key(cache), _ -> new ArrayList<>()).add(new Save(job, cache, order, certain));
                }
            }
        }
        return new FileCaches(byKey);
    }

    /// The save that a job before this one made under the same key, where there is one alone.
    Optional<Save> savedFor(JobRun job, Effect.CacheFiles restore) {
        List<Save> before =
                byKey.getOrDefault(key(restore), List.of()).stream()
                        .filter(save -> job.needs().contains(save.job().name()))
                        .toList();
        return before.size() == 1 ? Optional.of(before.getFirst()) : Optional.empty();
    }

    private static Key key(Effect.CacheFiles cache) {
        return new Key(cache.key().value(), cache.paths().stream().map(Located::value).toList());
    }

    private static boolean isOfOneRun(Value key) {
        return key.pieces().stream()
                .anyMatch(piece -> piece instanceof Piece.Hole hole && OF_ONE_RUN.contains(hole.symbol().key()));
    }
}
