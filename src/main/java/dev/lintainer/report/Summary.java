package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much there is of what.
///
/// @param files how many files were judged
/// @param affected how many of them have a reported finding
/// @param suppressed how many findings do not count because a comment or the policy says so
public record Summary(int files, int affected, int errors, int warnings, int infos, int suppressed) {
    public static Summary of(AnalysisResult result, int files) {
        Set<String> affected = new HashSet<>();
        int[] counts = new int[Severity.values().length];
        int suppressed = 0;
        for (Verdict verdict : result.verdicts()) {
            switch (verdict) {
                case Verdict.Reported reported -> {
                    affected.add(reported.finding().location().file().path());
                    counts[reported.severity().ordinal()]++;
                }
                case Verdict.Suppressed _, Verdict.Ignored _ -> suppressed++;
                case Verdict.OutOfFocus _ -> {}
            }
        }
        return new Summary(
                files,
                affected.size(),
                counts[Severity.ERROR.ordinal()],
                counts[Severity.WARNING.ordinal()],
                counts[Severity.INFO.ordinal()],
                suppressed);
    }

    /// One sentence for people.
    public String sentence() {
        List<String> parts = new ArrayList<>();
        add(parts, errors, "error");
        add(parts, warnings, "warning");
        add(parts, infos, "note");
        String found = parts.isEmpty() ? "no findings" : String.join(", ", parts);
        String where = parts.isEmpty() ? "" : " in " + counted(affected, "file");
        String hidden = suppressed == 0 ? "" : ", " + suppressed + " suppressed";
        return found + where + " (" + counted(files, "file") + " checked" + hidden + ")";
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
