package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.finding.Severity;
import dev.lintainer.text.Position;

/// Annotations of GitHub, one command a finding
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
final class GithubReport {
    private GithubReport() {}

    static String render(AnalysisResult result) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : result.reported()) {
            Finding finding = reported.finding();
            Position start = finding.location().start();
            Position end = finding.location().end();
            text.append("::")
                    .append(command(reported.severity()))
                    .append(" file=")
                    .append(property(finding.location().file().path()))
                    .append(",line=")
                    .append(start.line())
                    .append(",endLine=")
                    .append(end.line());
            // Columns are only understood within one line.
            if (start.line() == end.line()) {
                text.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
            }
            text.append(",title=")
                    .append(property("Lintainer: " + finding.rule()))
                    .append("::")
                    .append(data(message(finding)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String message(Finding finding) {
        StringBuilder message = new StringBuilder(finding.message());
        if (!finding.suggestion().isEmpty()) {
            message.append("; ").append(finding.suggestion());
        }
        for (RelatedLocation related : finding.related()) {
            message.append('\n')
                    .append(related.location().file().path())
                    .append(':')
                    .append(related.location().start().line())
                    .append(": ")
                    .append(related.message());
        }
        return message.toString();
    }

    /// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
