package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much there is of what.
///
/// @param files how many files were judged
/// @param affected how many files have a reported finding
/// @param suppressed how many findings do not count because a comment or the policy says so
/// @param baselined how many findings do not count because a baseline has them
/// @param unchanged how many findings do not count because they were there before the change that is asked about
/// @param rules how many of the reported findings each rule has
public record Summary(
        int files,
        int affected,
        int errors,
        int warnings,
        int infos,
        int suppressed,
        int baselined,
        int unchanged,
        Map<RuleId, Integer> rules) {
    static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    public Summary {
        rules = Map.copyOf(rules);
    }

    static Summary of(Inspection inspection) {
        int[] counts = new int[Severity.values().length];
        int suppressed = 0;
        int baselined = 0;
        int unchanged = 0;
        Set<String> affected = new HashSet<>();
        Map<RuleId, Integer> rules = new HashMap<>();
        for (Verdict verdict : inspection.result().verdicts()) {
            switch (verdict) {
                case Verdict.Reported reported -> {
                    affected.add(reported.finding().location().file().path());
                    counts[reported.severity().ordinal()]++;
                    rules.merge(reported.finding().rule(), 1, Integer::sum);
                }
                case Verdict.Suppressed _, Verdict.Ignored _ -> suppressed++;
                case Verdict.Baselined _ -> baselined++;
                case Verdict.Unchanged _ -> unchanged++;
                case Verdict.OutOfFocus _ -> {}
            }
        }
        return new Summary(
                inspection.files(),
                affected.size(),
                counts[Severity.ERROR.ordinal()],
                counts[Severity.WARNING.ordinal()],
                counts[Severity.INFO.ordinal()],
                suppressed,
                baselined,
                unchanged,
                rules);
    }

    Summary with(Summary other) {
        Map<RuleId, Integer> together = new HashMap<>(rules);
        other.rules.forEach((rule, count) -> together.merge(rule, count, Integer::sum));
        return new Summary(
                files + other.files,
                affected + other.affected,
                errors + other.errors,
                warnings + other.warnings,
                infos + other.infos,
                suppressed + other.suppressed,
                baselined + other.baselined,
                unchanged + other.unchanged,
                together);
    }

    /// One sentence for people.
    String sentence() {
        List<String> parts = new ArrayList<>();
        add(parts, errors, "error");
        add(parts, warnings, "warning");
        add(parts, infos, "note");
        String found = parts.isEmpty() ? "no findings" : String.join(", ", parts);
        String where = parts.isEmpty() ? "" : " in " + counted(affected, "file");
        return found
                + where
                + " ("
                + counted(files, "file")
                + " checked"
                + hidden(suppressed, "suppressed")
                + hidden(baselined, "in the baseline")
                + hidden(unchanged, "there before")
                + ")";
    }

    private static String hidden(int count, String why) {
        return count == 0 ? "" : ", " + counted(count, "finding") + " " + why;
    }

    private static void add(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(counted(count, noun));
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
