package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.report.Words;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import tools.jackson.core.JsonGenerator;

/// A finding as `schemas/report.schema.json` describes it, in a document or on a line of its own.
final class FindingJson {
    private final Inspection inspection;
    private final Identities identities;
    private final JsonGenerator json;

    FindingJson(Inspection inspection, Identities identities, JsonGenerator json) {
        this.inspection = inspection;
        this.identities = identities;
        this.json = json;
    }

    void write(Verdict.Reported reported) {
        json.writeStartObject();
        fields(reported);
        json.writeEndObject();
    }

    /// What is between the braces.
    void fields(Verdict.Reported reported) {
        Finding finding = reported.finding();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("severity", Words.of(reported.severity()));
        json.writeStringProperty("certainty", Words.of(finding.certainty()));
        json.writeStringProperty("message", finding.message());
        if (!finding.suggestion().isEmpty()) {
            json.writeStringProperty("suggestion", finding.suggestion());
        }
        location(inspection, finding.location(), json);
        json.writeArrayPropertyStart("related");
        finding.related().forEach(this::related);
        json.writeEndArray();
        json.writeArrayPropertyStart("fixes");
        finding.fixes().forEach(this::fix);
        json.writeEndArray();
        json.writeStringProperty("fingerprint", identities.of(finding));
    }

    private void related(RelatedLocation related) {
        json.writeStartObject();
        json.writeStringProperty("message", related.message());
        location(inspection, related.location(), json);
        json.writeEndObject();
    }

    private void fix(Fix fix) {
        json.writeStartObject();
        json.writeStringProperty("title", fix.title());
        json.writeStringProperty("safety", Words.of(fix.safety()));
        json.writeArrayPropertyStart("edits");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            location(inspection, edit.location(), json);
            json.writeStringProperty("replacement", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void location(Inspection inspection, Location location, JsonGenerator json) {
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
