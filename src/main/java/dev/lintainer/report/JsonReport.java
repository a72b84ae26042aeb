package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON document: `{"version": 1, "findings": [...], "summary": {...}}`. Lines and columns count from 1, columns in UTF-16 code units.
final class JsonReport {
    private JsonReport() {}

    /// Raised when a field changes its meaning or goes.
    private static final int VERSION = 1;

    static String render(AnalysisResult result, Summary summary) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("findings");
            for (Verdict.Reported reported : result.reported()) {
                finding(reported, json);
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("summary");
            json.writeNumberProperty("files", summary.files());
            json.writeNumberProperty("affectedFiles", summary.affected());
            json.writeNumberProperty("errors", summary.errors());
            json.writeNumberProperty("warnings", summary.warnings());
            json.writeNumberProperty("infos", summary.infos());
            json.writeNumberProperty("suppressed", summary.suppressed());
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void finding(Verdict.Reported reported, JsonGenerator json) {
        Finding finding = reported.finding();
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("severity", lower(reported.severity()));
        json.writeStringProperty("certainty", lower(finding.certainty()));
        json.writeStringProperty("message", finding.message());
        if (!finding.suggestion().isEmpty()) {
            json.writeStringProperty("suggestion", finding.suggestion());
        }
        json.writeName("location");
        location(finding.location(), json);
        json.writeArrayPropertyStart("related");
        for (RelatedLocation related : finding.related()) {
            json.writeStartObject();
            json.writeStringProperty("message", related.message());
            json.writeName("location");
            location(related.location(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("fixes");
        for (Fix fix : finding.fixes()) {
            fix(fix, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void fix(Fix fix, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("title", fix.title());
        json.writeStringProperty("safety", lower(fix.safety()));
        json.writeArrayPropertyStart("edits");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            json.writeName("location");
            location(edit.location(), json);
            json.writeStringProperty("replacement", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void location(Location location, JsonGenerator json) {
        Position start = location.start();
        Position end = location.end();
        json.writeStartObject();
        json.writeStringProperty("path", location.file().path());
        json.writeNumberProperty("line", start.line());
        json.writeNumberProperty("column", start.column());
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
        json.writeEndObject();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
