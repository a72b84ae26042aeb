package dev.lintainer.report;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// One JSON document, described by `schemas/report.schema.json`.
final class JsonReport {
    /// Raised when a field changes its meaning or goes; new fields may come at any time.
    private static final int VERSION = 1;

    private final Inspection inspection;
    private final JsonGenerator json;

    private JsonReport(Inspection inspection, JsonGenerator json) {
        this.inspection = inspection;
        this.json = json;
    }

    static String render(List<Inspection> inspections) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("findings");
            for (Inspection inspection : inspections) {
                JsonReport report = new JsonReport(inspection, json);
                inspection.result().reported().forEach(report::finding);
            }
            json.writeEndArray();
            json.writeName("summary");
            summary(Summary.of(inspections), json);
            json.writeEndObject();
        });
    }

    private static void summary(Summary summary, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("files", summary.files());
        json.writeNumberProperty("affectedFiles", summary.affected());
        json.writeNumberProperty("errors", summary.errors());
        json.writeNumberProperty("warnings", summary.warnings());
        json.writeNumberProperty("infos", summary.infos());
        json.writeNumberProperty("suppressed", summary.suppressed());
        json.writeNumberProperty("baselined", summary.baselined());
        json.writeEndObject();
    }

    private void finding(Verdict.Reported reported) {
        Finding finding = reported.finding();
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("severity", Words.of(reported.severity()));
        json.writeStringProperty("certainty", Words.of(finding.certainty()));
        json.writeStringProperty("message", finding.message());
        if (!finding.suggestion().isEmpty()) {
            json.writeStringProperty("suggestion", finding.suggestion());
        }
        location(finding.location());
        json.writeArrayPropertyStart("related");
        finding.related().forEach(this::related);
        json.writeEndArray();
        json.writeArrayPropertyStart("fixes");
        finding.fixes().forEach(this::fix);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void related(RelatedLocation related) {
        json.writeStartObject();
        json.writeStringProperty("message", related.message());
        location(related.location());
        json.writeEndObject();
    }

    private void fix(Fix fix) {
        json.writeStartObject();
        json.writeStringProperty("title", fix.title());
        json.writeStringProperty("safety", Words.of(fix.safety()));
        json.writeArrayPropertyStart("edits");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            location(edit.location());
            json.writeStringProperty("replacement", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void location(Location location) {
        Position start = location.start();
        Position end = location.end();
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", inspection.pathPrefix() + location.file().path());
        json.writeNumberProperty("line", start.line());
        json.writeNumberProperty("column", start.column());
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
        json.writeEndObject();
    }
}
