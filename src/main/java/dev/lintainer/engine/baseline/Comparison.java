package dev.lintainer.engine.baseline;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.EngineRules;
import dev.lintainer.engine.Verdict;
import dev.lintainer.engine.Verdict.Baselined;
import dev.lintainer.engine.Verdict.Reported;
import dev.lintainer.engine.baseline.Baseline.Entry;
import dev.lintainer.finding.Finding;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;

/// A result judged by a baseline.
///
/// @param result what the baseline has no longer counts
/// @param stale how many findings the baseline has that are not found any more, where they were looked for
public record Comparison(AnalysisResult result, int stale) {
    /// Stale entries are findings, too, where their rule is selected.
    public static Comparison of(
            AnalysisResult result, BaselineFile file, Fingerprints fingerprints, AnalysisSettings settings) {
        List<Known> before = new ArrayList<>();
        List<Integer> entries = new ArrayList<>();
        for (int i = 0; i < file.baseline().entries().size(); i++) {
            Entry entry = file.baseline().entries().get(i);
            for (int n = 0; n < entry.count(); n++) {
                before.add(entry.known());
                entries.add(i);
            }
        }
        List<Known> found = new ArrayList<>();
        for (Reported reported : result.reported()) {
            found.add(Known.of(reported.finding(), fingerprints));
        }
        Matching matching = Matching.of(found, before, List.of(Matching.SAME, Matching.ALIKE));
        List<Verdict> verdicts = new ArrayList<>();
        int at = 0;
        for (Verdict verdict : result.verdicts()) {
            boolean isKnown = verdict instanceof Reported && matching.partners().get(at++) != Matching.NEW;
            boolean isOurs = isKnown && !EngineRules.isFailure(verdict.finding().rule());
            verdicts.add(isOurs ? new Baselined(verdict.finding(), verdict.severity()) : verdict);
        }
        int[] left = new int[file.baseline().entries().size()];
        int stale = 0;
        for (int index : matching.left()) {
            if (isLookedFor(before.get(index), settings)) {
                left[entries.get(index)]++;
                stale++;
            }
        }
        verdicts.addAll(complaints(file, left, settings));
        return new Comparison(AnalysisResult.sorted(verdicts), stale);
    }

    /// Whether the absence of a finding means something. What no rule reports any more is gone for good.
    public static boolean isLookedFor(Known known, AnalysisSettings settings) {
        return settings.selection().catalogue().summary(known.rule()).isEmpty()
                || settings.selection().rule(known.rule()).isPresent() && settings.isInFocus(known.path());
    }

    private static List<Verdict> complaints(BaselineFile file, int[] left, AnalysisSettings settings) {
        List<Verdict> complaints = new ArrayList<>();
        settings.selection()
                .rule(EngineRules.STALE)
                .ifPresent(rule -> {
                    for (int i = 0; i < left.length; i++) {
                        if (left[i] > 0) {
                            Entry entry = file.baseline().entries().get(i);
                            Finding finding = complaint(entry, left[i], file.places().get(i));
                            complaints.add(new Reported(finding, rule.severityOf(finding.certainty())));
                        }
                    }
                });
        return complaints;
    }

    private static Finding complaint(Entry entry, int gone, Location place) {
        String rule = "`" + entry.known().rule() + "`";
        String message =
                entry.count() == 1
                        ? rule + " reports this no longer"
                        : rule + " reports " + (entry.count() - gone) + " of these, not " + entry.count();
        return Finding.of(EngineRules.STALE, place, message).suggesting("update it with `lintainer baseline`");
    }
}
