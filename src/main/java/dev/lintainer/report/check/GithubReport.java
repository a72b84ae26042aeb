package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Lines;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Annotations of GitHub, one command a finding, and a last line for readers of the log
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
final class GithubReport {
    /// How many annotations of a kind GitHub makes for a step; further ones are only told in the log
    /// (`_maxCountPerIssueType` in https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs).
    static final int MOST_OF_A_KIND = 10;

    /// The characters of a message that GitHub keeps (`_maxIssueMessageLength` in the same file).
    static final int LONGEST = 4_096;

    private static final String CUT = "...";

    private GithubReport() {}

    static Part part(Inspection inspection) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : gravestFirst(inspection)) {
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
                whole -> remainder(whole.total()) + whole.sentence() + "\n");
    }

    /// By path and place as long as GitHub shows all; where it does not, what matters more comes before.
    private static List<Verdict.Reported> gravestFirst(Inspection inspection) {
        List<Verdict.Reported> findings = new ArrayList<>(inspection.result().reported());
        if (!remainder(Summary.of(inspection)).isEmpty()) {
            findings.sort(
                    Comparator.comparing(Verdict.Reported::severity)
                            .thenComparing(reported -> reported.finding().certainty())
                            .reversed());
        }
        return findings;
    }

    /// What GitHub makes no annotations of; empty where it makes one of each.
    private static String remainder(Summary summary) {
        List<String> kinds = new ArrayList<>();
        remainder(summary.errors(), "error", kinds);
        remainder(summary.warnings(), "warning", kinds);
        remainder(summary.infos(), "notice", kinds);
        return kinds.isEmpty()
                ? ""
                : "GitHub shows "
                        + MOST_OF_A_KIND
                        + " annotations of a kind for a step: "
                        + String.join(", ", kinds)
                        + " are only told here\n";
    }

    private static void remainder(int count, String kind, List<String> into) {
        int more = count - MOST_OF_A_KIND;
        if (more > 0) {
            into.add(more + " more " + kind + (more == 1 ? "" : "s"));
        }
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

    /// Begins with the place, because the log shows nothing but the message. What GitHub would cut off is left out.
    private static String message(Inspection inspection, Finding finding) {
        StringBuilder message = new StringBuilder();
        ConciseReport.place(inspection, finding, message);
        message.append(": ").append(Wording.line(finding));
        for (String line : Wording.story(inspection, finding).lines().toList()) {
            if (message.length() + 1 + line.length() <= LONGEST) {
                message.append('\n').append(line);
            }
        }
        return message.length() <= LONGEST ? message.toString() : message.substring(0, end(message)) + CUT;
    }

    /// Not between the halves of one character.
    private static int end(StringBuilder message) {
        int end = LONGEST - CUT.length();
        return Character.isHighSurrogate(message.charAt(end - 1)) ? end - 1 : end;
    }

    /// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
