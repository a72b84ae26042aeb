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
    /// Workflow commands, which GitHub turns into annotations.
    GITHUB;

    /// What is to be said of one repository. May be asked by several threads.
    public Part part(Inspection inspection, Palette palette) {
        return switch (this) {
            case TEXT -> TextReport.part(inspection, palette);
            case CONCISE -> ConciseReport.part(inspection);
            case JSON -> JsonReport.part(inspection);
            case GITHUB -> GithubReport.part(inspection);
        };
    }

    Assembly assembly(Palette palette) {
        return switch (this) {
            case TEXT -> TextReport.assembly(palette);
            case CONCISE -> Assembly.plain();
            case JSON -> JsonReport.assembly();
            case GITHUB -> GithubReport.assembly();
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
