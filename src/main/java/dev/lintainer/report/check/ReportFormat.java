package dev.lintainer.report.check;

import dev.lintainer.report.Palette;
import java.util.List;

/// The forms in which analyses can be reported.
public enum ReportFormat {
    /// Code frames for people.
    TEXT,
    /// `path:line:column: severity: message [rule]`, one line a finding.
    CONCISE,
    /// One JSON document, see `schemas/report.schema.json`.
    JSON,
    /// A JSON object a line for each finding, see `line` in `schemas/report.schema.json`.
    JSONL,
    /// A SARIF log, with what does not count.
    SARIF,
    /// A SARIF log as GitHub's code scanning wants it: what does not count is not in it.
    CODE_SCANNING,
    /// Workflow commands, which GitHub turns into annotations.
    GITHUB,
    /// A page for the summary of a job of GitHub.
    MARKDOWN,
    /// GitLab's Code Quality.
    GITLAB,
    /// XML as JUnit's runners write it.
    JUNIT,
    /// XML as Checkstyle writes it.
    CHECKSTYLE,
    /// One document for reviewdog.
    RDJSON,
    /// A line for each finding, for reviewdog.
    RDJSONL,
    /// One page for a browser, with the pipeline as a picture.
    HTML;

    /// What is to be said of one repository. May be asked by several threads.
    public Part part(Inspection inspection, Palette palette) {
        return switch (this) {
            case TEXT -> TextReport.part(inspection, palette);
            case CONCISE -> ConciseReport.part(inspection);
            case JSON -> JsonReport.part(inspection);
            case JSONL -> JsonLinesReport.part(inspection);
            case SARIF -> SarifReport.part(inspection, SarifReport.Extent.ALL);
            case CODE_SCANNING -> SarifReport.part(inspection, SarifReport.Extent.REPORTED);
            case GITHUB -> GithubReport.part(inspection);
            case MARKDOWN -> MarkdownReport.part(inspection);
            case GITLAB -> GitlabReport.part(inspection);
            case JUNIT -> JunitReport.part(inspection);
            case CHECKSTYLE -> CheckstyleReport.part(inspection);
            case RDJSON -> ReviewdogReport.part(inspection);
            case RDJSONL -> ReviewdogReport.lines(inspection);
            case HTML -> HtmlReport.part(inspection);
        };
    }

    Assembly assembly(Palette palette) {
        return switch (this) {
            case TEXT -> TextReport.assembly(palette);
            case CONCISE, JSONL, RDJSONL -> Assembly.plain();
            case JSON -> JsonReport.assembly();
            case SARIF, CODE_SCANNING -> SarifReport.assembly();
            case GITHUB -> GithubReport.assembly();
            case MARKDOWN -> MarkdownReport.assembly();
            case GITLAB -> GitlabReport.assembly();
            case JUNIT -> JunitReport.assembly();
            case CHECKSTYLE -> CheckstyleReport.assembly();
            case RDJSON -> ReviewdogReport.assembly();
            case HTML -> HtmlReport.assembly();
        };
    }

    /// The whole report of some repositories.
    public String render(List<Inspection> inspections, Palette palette) {
        Report report = new Report(this, palette, inspections.size());
        StringBuilder text = new StringBuilder();
        for (Inspection inspection : inspections) {
            text.append(report.add(part(inspection, palette)));
        }
        return text.append(report.closing()).toString();
    }
}
