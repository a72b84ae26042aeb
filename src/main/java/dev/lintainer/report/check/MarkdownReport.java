package dev.lintainer.report.check;

import dev.lintainer.about.About;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Lines;
import dev.lintainer.report.MarkdownText;
import dev.lintainer.report.Words;
import dev.lintainer.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A page in GitHub's Markdown, for the summary of a job
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary).
final class MarkdownReport {
    /// A step may write 1 MiB; the ends of what is open, and what others write in the step, have to find room, too.
    static final int MOST_BYTES = 1_000_000;

    private final Inspection inspection;
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int leftOut;

    private MarkdownReport(Inspection inspection) {
        this.inspection = inspection;
    }

    static Part part(Inspection inspection) {
        MarkdownReport report = new MarkdownReport(inspection);
        Part part = Part.of(inspection, "");
        report.add(headline(part));
        report.rules();
        report.files();
        return Part.of(inspection, report.text.toString());
    }

    static Assembly assembly() {
        return new Assembly(
                        "",
                        "\n",
                        _ -> "",
                        whole -> whole.parts().size() > 1 ? "\n**" + MarkdownText.of(whole.sentence()) + "**\n" : "")
                .within(
                        MOST_BYTES,
                        part -> headline(part) + "\nThe findings are left out: the page would be too long.\n");
    }

    private static String headline(Part part) {
        String name = part.name().equals(".") ? "" : MarkdownText.code(part.name()) + ": ";
        return "## " + About.NAME + ": " + name + MarkdownText.of(part.summary().sentence()) + "\n";
    }

    private void add(String lines) {
        text.append(lines);
        bytes += bytes(lines);
    }

    private static int bytes(String lines) {
        return lines.getBytes(StandardCharsets.UTF_8).length;
    }

    private void rules() {
        Map<RuleId, List<Verdict.Reported>> byRule = new TreeMap<>();
        for (Verdict.Reported reported : inspection.result().reported()) {
            byRule.computeIfAbsent(reported.finding().rule(), _ -> new ArrayList<>()).add(reported);
        }
        if (byRule.isEmpty()) {
            return;
        }
        add("\n| Rule | Severity | Findings |\n| :--- | :--- | ---: |\n");
        List<Map.Entry<RuleId, List<Verdict.Reported>>> rows = new ArrayList<>(byRule.entrySet());
        rows.sort(
                Comparator.comparing((Map.Entry<RuleId, List<Verdict.Reported>> row) -> gravest(row.getValue()))
                        .thenComparing(row -> row.getValue().size())
                        .reversed());
        for (Map.Entry<RuleId, List<Verdict.Reported>> row : rows) {
            String severity = Words.of(gravest(row.getValue()));
            add("| " + link(row.getKey()) + " | " + severity + " | " + row.getValue().size() + " |\n");
        }
    }

    private static Severity gravest(List<Verdict.Reported> findings) {
        Severity gravest = Severity.INFO;
        for (Verdict.Reported reported : findings) {
            gravest = reported.severity().compareTo(gravest) > 0 ? reported.severity() : gravest;
        }
        return gravest;
    }

    private static String link(RuleId rule) {
        return RulePages.of(rule).map(page -> "[" + rule + "](" + page + ")").orElse(rule.value());
    }

    /// The gravest first, so that they are there where not all have room.
    private void files() {
        List<Map.Entry<String, List<Verdict.Reported>>> files = new ArrayList<>(ByFile.faulty(inspection).entrySet());
        files.sort(
                Comparator.comparing((Map.Entry<String, List<Verdict.Reported>> file) -> gravest(file.getValue()))
                        .reversed());
        for (Map.Entry<String, List<Verdict.Reported>> file : files) {
            file(inspection.pathPrefix() + file.getKey(), file.getValue());
        }
        if (leftOut > 0) {
            String findings = leftOut == 1 ? "1 finding is" : leftOut + " findings are";
            text.append("\n*").append(findings).append(" left out: the page would be too long.*\n");
        }
    }

    private void file(String path, List<Verdict.Reported> findings) {
        int count = findings.size();
        String head =
                "\n<details>\n<summary>"
                        + MarkdownText.code(path)
                        + ": "
                        + (count == 1 ? "1 finding" : count + " findings")
                        + "</summary>\n\n";
        boolean isOpen = false;
        for (Verdict.Reported reported : findings) {
            String item = item(reported);
            if (leftOut > 0 || bytes + bytes(head) + bytes(item) > MOST_BYTES) {
                leftOut++;
                continue;
            }
            add((isOpen ? "" : head) + item);
            isOpen = true;
        }
        if (isOpen) {
            add("\n</details>\n");
        }
    }

    private String item(Verdict.Reported reported) {
        Finding finding = reported.finding();
        Position start = finding.location().start();
        StringBuilder item = new StringBuilder("- **").append(Words.of(reported.severity())).append("** ");
        item.append(start.line()).append(':').append(start.column()).append(": ");
        item.append(MarkdownText.of(finding.message()));
        if (!finding.suggestion().isEmpty()) {
            item.append("; ").append(MarkdownText.of(finding.suggestion()));
        }
        item.append(" (").append(link(finding.rule())).append(")\n");
        for (RelatedLocation related : finding.related()) {
            String place = inspection.path(related.location().file()) + ":" + related.location().start().line();
            item.append("  - ").append(MarkdownText.code(place)).append(": ");
            item.append(MarkdownText.of(Lines.single(related.message()))).append('\n');
        }
        return item.toString();
    }
}
