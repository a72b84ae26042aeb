package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.text.Position;
import java.util.Locale;

/// One line a finding, as compilers write them and editors read them.
final class ConciseReport {
    private ConciseReport() {}

    static String render(AnalysisResult result) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : result.reported()) {
            Finding finding = reported.finding();
            Position start = finding.location().start();
            text.append(finding.location().file().path())
                    .append(':')
                    .append(start.line())
                    .append(':')
                    .append(start.column())
                    .append(": ")
                    .append(reported.severity().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(Lines.single(finding.message()))
                    .append(finding.suggestion().isEmpty() ? "" : "; " + Lines.single(finding.suggestion()))
                    .append(" [")
                    .append(finding.rule())
                    .append("]\n");
        }
        return text.toString();
    }
}
