package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// What is said below a line of an example.
///
/// @param mark what the place is marked with
/// @param help what to do; may be empty
public record Remark(Location place, char mark, String text, String help) {
    /// Of all findings and what belongs to them, what is said of one file.
    public static List<Remark> of(SourceFile file, AnalysisResult result) {
        List<Remark> remarks = new ArrayList<>();
        for (Verdict.Reported reported : result.reported()) {
            Finding finding = reported.finding();
            String text = Words.of(reported.severity()) + ": " + finding.message();
            add(new Remark(finding.location(), '^', text, finding.suggestion()), file, remarks);
            for (RelatedLocation related : finding.related()) {
                add(new Remark(related.location(), '-', related.message(), ""), file, remarks);
            }
        }
        return remarks;
    }

    /// Findings were made in a text of the same content.
    private static void add(Remark remark, SourceFile file, List<Remark> remarks) {
        if (remark.place().file().path().equals(file.path())) {
            remarks.add(remark);
        }
    }
}
