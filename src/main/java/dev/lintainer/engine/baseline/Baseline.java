package dev.lintainer.engine.baseline;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.EngineRules;
import dev.lintainer.engine.Verdict.Reported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Findings that are known and put up with. Those of Lintainer's own failing never are.
///
/// @param entries in the order in which a baseline is written
public record Baseline(List<Entry> entries) {
    public static final Baseline EMPTY = new Baseline(List.of());

    /// What orders a baseline: by path, rule, and place.
    private static final Comparator<Known> ORDER =
            Comparator.comparing(Known::path)
                    .thenComparing(Known::rule)
                    .thenComparing(known -> String.join("\n", known.fingerprint().place()))
                    .thenComparing(known -> known.fingerprint().text());

    public Baseline {
        entries = List.copyOf(entries);
    }

    /// @param count how many findings of this kind there are at this place
    public record Entry(Known known, int count) {}

    /// The findings that count in a result.
    public static Baseline of(AnalysisResult result, Fingerprints fingerprints) {
        List<Known> known = new ArrayList<>();
        for (Reported reported : result.reported()) {
            if (!EngineRules.isFailure(reported.finding().rule())) {
                known.add(Known.of(reported.finding(), fingerprints));
            }
        }
        return counting(known);
    }

    private static Baseline counting(List<Known> all) {
        Map<Known, Integer> counts = new TreeMap<>(ORDER);
        for (Known known : all) {
            counts.merge(known, 1, Integer::sum);
        }
        List<Entry> entries = new ArrayList<>();
        counts.forEach((known, count) -> entries.add(new Entry(known, count)));
        return new Baseline(entries);
    }

    /// This baseline and those entries of an earlier one that it cannot speak of.
    public Baseline withRemaining(Baseline earlier, Predicate<Known> isOutOfReach) {
        List<Known> all = new ArrayList<>(known());
        for (Known known : earlier.known()) {
            if (isOutOfReach.test(known)) {
                all.add(known);
            }
        }
        return counting(all);
    }

    /// How many findings are in this baseline and not in another one.
    public int countBeyond(Baseline other) {
        Map<Known, Integer> counts = new HashMap<>();
        for (Entry entry : other.entries()) {
            counts.merge(entry.known(), entry.count(), Integer::sum);
        }
        int beyond = 0;
        for (Entry entry : entries) {
            beyond += Math.max(0, entry.count() - counts.getOrDefault(entry.known(), 0));
        }
        return beyond;
    }

    public int count() {
        return entries.stream().mapToInt(Entry::count).sum();
    }

    /// Every entry as often as it counts.
    private List<Known> known() {
        List<Known> known = new ArrayList<>();
        for (Entry entry : entries) {
            for (int i = 0; i < entry.count(); i++) {
                known.add(entry.known());
            }
        }
        return known;
    }
}
