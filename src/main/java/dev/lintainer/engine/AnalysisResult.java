package dev.lintainer.engine;

import dev.lintainer.engine.Verdict.Reported;
import dev.lintainer.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every finding with its verdict, by path and place, each finding once.
public record AnalysisResult(List<Verdict> verdicts) {
    public AnalysisResult {
        verdicts = List.copyOf(verdicts);
    }

    /// These verdicts, by path and place.
    public static AnalysisResult sorted(List<Verdict> verdicts) {
        List<Verdict> sorted = new ArrayList<>(verdicts);
        sorted.sort(Comparator.comparing(verdict -> verdict.finding().location()));
        return new AnalysisResult(sorted);
    }

    /// The findings that count.
    public List<Reported> reported() {
        List<Reported> reported = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Reported counts) {
                reported.add(counts);
            }
        }
        return reported;
    }

    /// This result without the reported findings that matter less.
    public AnalysisResult atLeast(Severity threshold) {
        List<Verdict> remaining = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (!(verdict instanceof Reported) || verdict.severity().compareTo(threshold) >= 0) {
                remaining.add(verdict);
            }
        }
        return new AnalysisResult(remaining);
    }

    /// @param threshold the least severity that makes a run fail
    public ExitCode exitCode(Severity threshold) {
        ExitCode code = ExitCode.CLEAN;
        for (Reported reported : reported()) {
            if (EngineRules.isFailure(reported.finding().rule())) {
                return ExitCode.INTERNAL;
            }
            if (reported.severity().compareTo(threshold) >= 0) {
                code = ExitCode.FINDINGS;
            }
        }
        return code;
    }
}
