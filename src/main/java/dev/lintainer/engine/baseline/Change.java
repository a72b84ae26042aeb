package dev.lintainer.engine.baseline;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.EngineRules;
import dev.lintainer.engine.Verdict;
import dev.lintainer.engine.Verdict.Reported;
import dev.lintainer.engine.Verdict.Unchanged;
import dev.lintainer.engine.baseline.Matching.Likeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a change began from.
///
/// @param known what was found there
/// @param paths the files there were
public record Change(List<Known> known, Set<String> paths) {
    public Change {
        known = List.copyOf(known);
        paths = Set.copyOf(paths);
    }

    /// @param result of the repository before the change
    public static Change from(AnalysisResult result, Fingerprints fingerprints, Collection<String> paths) {
        List<Known> known = new ArrayList<>();
        for (Reported reported : result.reported()) {
            known.add(Known.of(reported.finding(), fingerprints));
        }
        return new Change(known, Set.copyOf(paths));
    }

    /// The result of the repository after the change, in which only what the change introduced counts.
    public AnalysisResult introduced(AnalysisResult result, Fingerprints fingerprints, Set<String> pathsNow) {
        List<Known> found = new ArrayList<>();
        for (Reported reported : result.reported()) {
            found.add(Known.of(reported.finding(), fingerprints));
        }
        Matching matching = Matching.of(found, known, List.of(Matching.SAME, Matching.ALIKE, renamed(pathsNow)));
        List<Verdict> verdicts = new ArrayList<>();
        int at = 0;
        for (Verdict verdict : result.verdicts()) {
            boolean wasThere = verdict instanceof Reported && matching.partners().get(at++) != Matching.NEW;
            boolean isOurs = wasThere && !EngineRules.isFailure(verdict.finding().rule());
            verdicts.add(isOurs ? new Unchanged(verdict.finding(), verdict.severity()) : verdict);
        }
        return new AnalysisResult(verdicts);
    }

    /// The same place in a file that came, for one in a file that went.
    private Likeness renamed(Set<String> pathsNow) {
        return known ->
                paths.contains(known.path()) && pathsNow.contains(known.path())
                        ? Optional.empty()
                        : Optional.of(new Known(known.rule(), "", known.fingerprint()));
    }
}
