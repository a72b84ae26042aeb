package dev.lintainer.engine;

import dev.lintainer.finding.Certainty;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.RuleSummary;

/// A rule that is to run.
///
/// @param severity in force for findings that are certain
/// @param parameters in force
public record SelectedRule(RuleSummary summary, Severity severity, Parameters parameters) {
    static SelectedRule byDefault(RuleSummary summary) {
        return new SelectedRule(summary, summary.severity(), summary.parameters());
    }

    public RuleId id() {
        return summary.id();
    }

    /// What is only likely is never more than a warning.
    public Severity severityOf(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> severity;
            case LIKELY -> severity == Severity.ERROR ? Severity.WARNING : severity;
        };
    }
}
