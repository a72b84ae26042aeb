package dev.lintainer.report.rule;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.report.CodeFrame;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Palette;
import dev.lintainer.report.ShownLine;
import dev.lintainer.report.Words;
import dev.lintainer.text.LineIndex;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// A whole file with what is said about its places below their lines.
final class Listing {
    private record Remark(Location place, char mark, String text, String help) {}

    private Listing() {}

    static void render(SourceFile file, AnalysisResult result, StringBuilder into) {
        LineIndex lines = file.lines();
        int last = lines.line(lines.lineCount()).isEmpty() ? lines.lineCount() - 1 : lines.lineCount();
        CodeFrame frame = new CodeFrame(into, Palette.PLAIN, last);
        List<Remark> remarks = remarks(file, result);
        for (int number = 1; number <= last; number++) {
            ShownLine line = ShownLine.around(file, lines.line(number).start());
            frame.source(line);
            for (Remark remark : remarks) {
                if (Math.min(remark.place().start().line(), last) == number) {
                    frame.underline(line, remark.place(), remark.mark(), Lines.single(remark.text()), text -> text);
                    if (!remark.help().isEmpty()) {
                        frame.note("help", Lines.single(remark.help()));
                    }
                }
            }
        }
    }

    private static List<Remark> remarks(SourceFile file, AnalysisResult result) {
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
