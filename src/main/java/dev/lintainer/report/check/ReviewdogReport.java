package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.report.JsonText;

/// What reviewdog reads: `rdjson`, one document, and `rdjsonl`, a line for each finding.
final class ReviewdogReport {
    private ReviewdogReport() {}

    static Part part(Inspection inspection) {
        return Part.of(
                inspection,
                JsonItems.ofField(json -> {
                    DiagnosticJson diagnostics = new DiagnosticJson(inspection, json);
                    inspection.result().reported().forEach(diagnostics::write);
                }));
    }

    static Assembly assembly() {
        String source =
                JsonText.write(json -> {
                    json.writeStartObject();
                    DiagnosticJson.source(json);
                    json.writeEndObject();
                });
        String opening = source.substring(0, source.lastIndexOf('}')).stripTrailing() + ",\n  \"diagnostics\": [";
        return new Assembly(opening, ",", _ -> "", whole -> whole.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
    }

    static Part lines(Inspection inspection) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : inspection.result().reported()) {
            text.append(
                    JsonText.line(json -> {
                        json.writeStartObject();
                        DiagnosticJson.source(json);
                        new DiagnosticJson(inspection, json).fields(reported);
                        json.writeEndObject();
                    }));
        }
        return Part.of(inspection, text.toString());
    }
}
