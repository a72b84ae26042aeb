package dev.lintainer.report.check;

import dev.lintainer.engine.PathIgnore;
import dev.lintainer.engine.Suppression;
import dev.lintainer.engine.Verdict;
import dev.lintainer.report.JsonText;
import dev.lintainer.report.Words;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// One JSON document, described by `schemas/report.schema.json`.
final class JsonReport {
    /// Raised when a field changes its meaning or goes; new fields may come at any time.
    private static final int VERSION = 1;

    /// How a list ends that has no items, and one that has some.
    private static final String NONE = "]";

    private static final String SOME = "\n  ]";

    private final Inspection inspection;
    private final JsonGenerator json;

    private JsonReport(Inspection inspection, JsonGenerator json) {
        this.inspection = inspection;
        this.json = json;
    }

    static Part part(Inspection inspection) {
        return Part.of(inspection, findings(inspection)).withSuppressed(suppressed(inspection));
    }

    static Assembly assembly() {
        String opening = "{\n  \"version\": " + VERSION + ",\n  \"findings\": [";
        return new Assembly(opening, ",", _ -> "", JsonReport::closing);
    }

    /// The findings of one repository, an item of the list each, without what stands between it and other ones.
    private static String findings(Inspection inspection) {
        Identities identities = Identities.in(inspection);
        return JsonItems.ofField(json -> {
            FindingJson findings = new FindingJson(inspection, identities, json);
            inspection.result().reported().forEach(findings::write);
        });
    }

    /// As [#findings], of those that somebody has said not to count.
    private static String suppressed(Inspection inspection) {
        return JsonItems.ofField(json -> {
            JsonReport report = new JsonReport(inspection, json);
            inspection.result().verdicts().forEach(report::suppressed);
        });
    }

    private void suppressed(Verdict verdict) {
        switch (verdict) {
            case Verdict.Suppressed(_, _, Suppression by) -> {
                String kind = by.origin() == Suppression.Origin.LINTAINER ? "comment" : "peer-comment";
                suppressed(verdict, by.reason(), kind, Optional.of(by.comment()));
            }
            case Verdict.Ignored(_, _, PathIgnore by) -> suppressed(verdict, by.reason(), "configuration", by.place());
            case Verdict.Reported _, Verdict.Baselined _, Verdict.Unchanged _, Verdict.OutOfFocus _ -> {}
        }
    }

    private void suppressed(Verdict verdict, String reason, String kind, Optional<Location> place) {
        json.writeStartObject();
        json.writeStringProperty("rule", verdict.finding().rule().value());
        json.writeStringProperty("severity", Words.of(verdict.severity()));
        json.writeStringProperty("certainty", Words.of(verdict.finding().certainty()));
        json.writeStringProperty("message", verdict.finding().message());
        location(verdict.finding().location());
        json.writeObjectPropertyStart("by");
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("reason", reason);
        place.ifPresent(this::location);
        json.writeEndObject();
        json.writeEndObject();
    }

    /// What stands behind the last finding: of several repositories it tells each one's numbers.
    private static String closing(Assembly.Whole whole) {
        String object =
                JsonText.write(json -> {
                    json.writeStartObject();
                    if (whole.parts().size() > 1) {
                        json.writeArrayPropertyStart("repositories");
                        for (Part part : whole.parts()) {
                            json.writeStartObject();
                            json.writeStringProperty("path", part.name());
                            json.writeName("summary");
                            summary(part.summary(), json);
                            json.writeEndObject();
                        }
                        json.writeEndArray();
                    }
                    json.writeName("summary");
                    summary(whole.total(), json);
                    json.writeEndObject();
                });
        String suppressed = suppressed(whole.parts());
        return (whole.isEmpty() ? NONE : SOME)
                + ",\n  \"suppressed\": ["
                + suppressed
                + (suppressed.isEmpty() ? NONE : SOME)
                + ","
                + object.substring(1);
    }

    private void location(Location location) {
        FindingJson.location(inspection, location, json);
    }

    private static String suppressed(List<Part> parts) {
        List<String> items = new ArrayList<>();
        for (Part part : parts) {
            if (!part.suppressed().isEmpty()) {
                items.add(part.suppressed());
            }
        }
        return String.join(",", items);
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
        json.writeNumberProperty("unchanged", summary.unchanged());
        json.writeEndObject();
    }
}
