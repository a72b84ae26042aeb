package dev.lintainer.report.check;

import dev.lintainer.engine.PathIgnore;
import dev.lintainer.engine.Suppression;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.report.Words;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Findings as results of a SARIF run.
final class SarifResults {
    /// GitHub shows no more.
    private static final int MOST_PLACES = 100;

    private static final String MESSAGE = "message";

    private final Inspection inspection;
    private final SarifPlaces places;
    private final SarifRules rules;
    private final JsonGenerator json;
    private final Identities identities;
    private final Map<SourceFile, LineHashes> lineHashes = new HashMap<>();

    SarifResults(Inspection inspection, SarifPlaces places, SarifRules rules, JsonGenerator json) {
        this.inspection = inspection;
        this.places = places;
        this.rules = rules;
        this.json = json;
        this.identities = Identities.in(inspection);
    }

    void write(Verdict verdict) {
        Finding finding = verdict.finding();
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule().value());
        json.writeNumberProperty("ruleIndex", rules.index(finding.rule()));
        json.writeStringProperty("level", SarifRules.level(verdict.severity()));
        places.text(MESSAGE, message(finding));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        places.withCode(finding.location());
        json.writeEndObject();
        json.writeEndArray();
        related(finding);
        flow(HandOver.of(finding));
        fixes(finding);
        fingerprints(finding);
        standing(verdict);
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("certainty", Words.of(finding.certainty()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /// Sentences: what is wrong, what to do, and links to the other places.
    private static String message(Finding finding) {
        StringBuilder text = new StringBuilder(sentence(finding.message()));
        if (!finding.suggestion().isEmpty()) {
            text.append(" To mend it: ").append(sentence(finding.suggestion()));
        }
        String before = " See: ";
        int id = 1;
        for (RelatedLocation related : shown(finding)) {
            text.append(before).append('[').append(escaped(related.message())).append("](").append(id++).append(')');
            before = ", ";
        }
        return id == 1 ? text.toString() : text.append('.').toString();
    }

    private static String sentence(String message) {
        return escaped(message) + ".";
    }

    /// Brackets make links (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, "Messages with embedded
    /// links").
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    private static List<RelatedLocation> shown(Finding finding) {
        return finding.related().subList(0, Math.min(finding.related().size(), MOST_PLACES));
    }

    private void related(Finding finding) {
        if (finding.related().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("relatedLocations");
        int id = 1;
        for (RelatedLocation related : shown(finding)) {
            json.writeStartObject();
            json.writeNumberProperty("id", id++);
            places.place(related.location());
            places.text(MESSAGE, related.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void flow(List<RelatedLocation> steps) {
        if (steps.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("codeFlows");
        json.writeStartObject();
        json.writeArrayPropertyStart("threadFlows");
        json.writeStartObject();
        json.writeArrayPropertyStart("locations");
        for (RelatedLocation step : steps) {
            json.writeStartObject();
            json.writeObjectPropertyStart("location");
            places.place(step.location());
            places.text(MESSAGE, step.message());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void fixes(Finding finding) {
        if (finding.fixes().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("fixes");
        for (Fix fix : finding.fixes()) {
            Map<SourceFile, List<Edit>> byFile = new LinkedHashMap<>();
            fix.edits()
                    .forEach(edit -> byFile.computeIfAbsent(edit.location().file(), _ -> new ArrayList<>()).add(edit));
            json.writeStartObject();
            places.text("description", fix.title());
            json.writeArrayPropertyStart("artifactChanges");
            byFile.forEach(this::change);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void change(SourceFile file, List<Edit> edits) {
        json.writeStartObject();
        places.file(file);
        json.writeArrayPropertyStart("replacements");
        for (Edit edit : edits) {
            json.writeStartObject();
            places.region("deletedRegion", file, edit.location().span());
            places.text("insertedContent", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void fingerprints(Finding finding) {
        SourceFile file = finding.location().file();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("lintainer/v1", identities.of(finding));
        lineHashes
                .computeIfAbsent(file, LineHashes::of)
                .line(finding.location().start().line())
                .ifPresent(hash -> json.writeStringProperty("primaryLocationLineHash", hash));
        json.writeEndObject();
    }

    /// Whether it counts, and why not.
    private void standing(Verdict verdict) {
        switch (verdict) {
            case Verdict.Suppressed(_, _, Suppression by) ->
                    suppression("inSource", by.reason(), Optional.of(by.comment()));
            case Verdict.Ignored(_, _, PathIgnore by) -> suppression("external", by.reason(), by.place());
            case Verdict.Baselined _, Verdict.Unchanged _, Verdict.Reported _, Verdict.OutOfFocus _ -> {}
        }
        if (inspection.past() == Inspection.Past.KNOWN) {
            json.writeStringProperty("baselineState", verdict instanceof Verdict.Reported ? "new" : "unchanged");
        }
    }

    private void suppression(String kind, String reason, Optional<Location> place) {
        json.writeArrayPropertyStart("suppressions");
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("status", "accepted");
        if (!reason.isEmpty()) {
            json.writeStringProperty("justification", reason);
        }
        place.ifPresent(where -> {
            json.writeObjectPropertyStart("location");
            places.place(where);
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeEndArray();
    }
}
