package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.report.JsonText;

/// A JSON object a line for each finding, `line` in `schemas/report.schema.json`: for programs that read a report while
/// it is being written.
final class JsonLinesReport {
    private JsonLinesReport() {}

    static Part part(Inspection inspection) {
        Identities identities = Identities.in(inspection);
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : inspection.result().reported()) {
            text.append(
                    JsonText.line(json -> {
                        json.writeStartObject();
                        json.writeStringProperty("repository", inspection.name());
                        new FindingJson(inspection, identities, json).fields(reported);
                        json.writeEndObject();
                    }));
        }
        return Part.of(inspection, text.toString());
    }
}
