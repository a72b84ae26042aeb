package dev.lintainer.report;

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

    public String render(List<Inspection> inspections, Palette palette) {
        return switch (this) {
            case TEXT -> TextReport.render(inspections, palette);
            case CONCISE -> ConciseReport.render(inspections);
            case JSON -> JsonReport.render(inspections);
            case GITHUB -> GithubReport.render(inspections);
        };
    }
}
