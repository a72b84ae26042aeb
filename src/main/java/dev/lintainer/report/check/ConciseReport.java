package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.report.Words;
import dev.lintainer.text.Position;

/// One line a finding, as compilers write them and editors read them.
final class ConciseReport {
    private ConciseReport() {}

    static Part part(Inspection inspection) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : inspection.result().reported()) {
            text.append(line(inspection, reported)).append('\n');
        }
        return Part.of(inspection, text.toString());
    }

    static String line(Inspection inspection, Verdict.Reported reported) {
        Finding finding = reported.finding();
        StringBuilder text = new StringBuilder();
        place(inspection, finding, text);
        text.append(": ").append(Words.of(reported.severity())).append(": ").append(Wording.line(finding));
        return text.append(" [").append(finding.rule()).append(']').toString();
    }

    /// `path:line:column`
    static void place(Inspection inspection, Finding finding, StringBuilder text) {
        Position start = finding.location().start();
        text.append(inspection.path(finding.location().file()));
        text.append(':').append(start.line()).append(':').append(start.column());
    }
}
