package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;

/// The forms in which an analysis can be reported.
public enum ReportFormat {
    /// Code frames for people.
    TEXT,
    /// `path:line:column: severity: message [rule]`, one line a finding.
    CONCISE,
    /// One JSON document.
    JSON,
    /// Workflow commands, which GitHub turns into annotations.
    GITHUB;

    public String render(AnalysisResult result, Summary summary, Palette palette) {
        return switch (this) {
            case TEXT -> TextReport.render(result, summary, palette);
            case CONCISE -> ConciseReport.render(result);
            case JSON -> JsonReport.render(result, summary);
            case GITHUB -> GithubReport.render(result);
        };
    }
}
