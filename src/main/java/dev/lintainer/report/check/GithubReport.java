package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Lines;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;

/// Annotations of GitHub, one command a finding, and a last line for readers of the log
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
final class GithubReport {
    private GithubReport() {}

    static Part part(Inspection inspection) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : inspection.result().reported()) {
            command(inspection, reported, text);
            text.append('\n');
        }
        return Part.of(inspection, text.toString());
    }

    static Assembly assembly() {
        return new Assembly(
                "",
                "",
                part -> Lines.single(part.name()) + ": " + part.summary().sentence() + "\n",
                whole -> whole.sentence() + "\n");
    }

    private static void command(Inspection inspection, Verdict.Reported reported, StringBuilder text) {
        Finding finding = reported.finding();
        Location location = finding.location();
        Position start = location.start();
        Position end = location.end();
        text.append("::").append(name(reported.severity()));
        text.append(" title=").append(property("Lintainer: " + finding.rule()));
        text.append(",file=").append(property(inspection.pathPrefix() + location.file().path()));
        text.append(",line=").append(start.line());
        text.append(",endLine=").append(end.line());
        // Columns are only understood within one line.
        if (start.line() == end.line()) {
            text.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
        }
        text.append("::").append(data(message(inspection, finding)));
    }

    private static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    /// Begins with the place, because the log shows nothing but the message.
    private static String message(Inspection inspection, Finding finding) {
        StringBuilder message = new StringBuilder();
        ConciseReport.place(inspection, finding, message);
        message.append(": ").append(Lines.single(finding.message()));
        if (!finding.suggestion().isEmpty()) {
            message.append("; ").append(Lines.single(finding.suggestion()));
        }
        for (RelatedLocation related : finding.related()) {
            message.append('\n').append(inspection.path(related.location().file()));
            message.append(':').append(related.location().start().line());
            message.append(": ").append(Lines.single(related.message()));
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
