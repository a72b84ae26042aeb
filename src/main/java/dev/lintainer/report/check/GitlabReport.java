package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Severity;
import dev.lintainer.text.Position;
import tools.jackson.core.JsonGenerator;

/// GitLab's Code Quality report: what GitLab reads of the Code Climate format
/// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
final class GitlabReport {
    private GitlabReport() {}

    static Part part(Inspection inspection) {
        Identities identities = Identities.in(inspection);
        String items =
                JsonItems.ofDocument(json -> {
                    for (Verdict.Reported reported : inspection.result().reported()) {
                        issue(inspection, identities, reported, json);
                    }
                });
        return Part.of(inspection, items);
    }

    static Assembly assembly() {
        return new Assembly("[", ",", _ -> "", whole -> whole.isEmpty() ? "]\n" : "\n]\n");
    }

    private static void issue(
            Inspection inspection, Identities identities, Verdict.Reported reported, JsonGenerator json) {
        Finding finding = reported.finding();
        json.writeStartObject();
        json.writeStringProperty("description", Wording.line(finding));
        json.writeStringProperty("check_name", finding.rule().value());
        json.writeStringProperty("fingerprint", fingerprint(inspection, identities.of(finding)));
        json.writeStringProperty("severity", severity(reported.severity()));
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", inspection.pathPrefix() + finding.location().file().path());
        json.writeObjectPropertyStart("positions");
        position("begin", finding.location().start(), json);
        position("end", finding.location().end(), json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void position(String name, Position position, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeEndObject();
    }

    /// Of issues with the same fingerprint GitLab keeps one, and several repositories can have the same file.
    private static String fingerprint(Inspection inspection, String identity) {
        String repository = inspection.pathPrefix();
        return repository.isEmpty() ? identity : identity + "-" + Integer.toHexString(repository.hashCode());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO -> "info";
        };
    }
}
