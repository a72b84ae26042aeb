package dev.lintainer.rules;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The first fix of each finding applied to texts; of fixes that overlap the first wins, the other waits for the next
/// round.
final class AppliedFixes {
    private AppliedFixes() {}

    static Map<String, String> to(Map<String, String> texts, List<Finding> findings) {
        List<Edit> chosen = new ArrayList<>();
        for (Finding finding : findings) {
            if (!finding.fixes().isEmpty() && isApart(finding.fixes().getFirst(), chosen)) {
                chosen.addAll(finding.fixes().getFirst().edits());
            }
        }
        chosen.sort(Comparator.comparing(Edit::location).reversed());
        Map<String, String> fixed = new TreeMap<>(texts);
        for (Edit edit : chosen) {
            Span span = edit.location().span();
            fixed.computeIfPresent(
                    edit.location().file().path(),
                    (path, text) -> text.substring(0, span.start()) + edit.replacement() + text.substring(span.end()));
        }
        return fixed;
    }

    private static boolean isApart(Fix fix, List<Edit> chosen) {
        for (Edit edit : fix.edits()) {
            for (Edit other : chosen) {
                Span one = edit.location().span();
                Span two = other.location().span();
                boolean isSameFile = edit.location().file().path().equals(other.location().file().path());
                if (isSameFile && one.start() <= two.end() && two.start() <= one.end()) {
                    return false;
                }
            }
        }
        return true;
    }
}
