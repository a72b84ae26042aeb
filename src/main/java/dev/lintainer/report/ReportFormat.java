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

    /// What is to be said of one repository.
    public Part part(Inspection inspection, Palette palette) {
        String text =
                switch (this) {
                    case TEXT -> TextReport.render(inspection, palette);
                    case CONCISE -> ConciseReport.render(inspection);
                    case JSON -> JsonReport.findings(inspection);
                    case GITHUB -> GithubReport.render(inspection);
                };
        String suppressed = this == JSON ? JsonReport.suppressed(inspection) : "";
        return new Part(inspection.name(), text, suppressed, Summary.of(inspection));
    }

    /// The whole report of some repositories.
    public String render(List<Inspection> inspections, Palette palette) {
        Report report = new Report(this, palette, inspections.size());
        StringBuilder text = new StringBuilder(report.opening());
        for (Inspection inspection : inspections) {
            text.append(report.add(part(inspection, palette)));
        }
        return text.append(report.closing()).toString();
    }
}
