package dev.lintainer.report.check;

import dev.lintainer.about.About;
import dev.lintainer.engine.EngineRules;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.report.Lines;
import dev.lintainer.rule.RuleCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/// A log in the Static Analysis Results Interchange Format, SARIF 2.1.0, with a run for each repository
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /// GitHub refuses a run with more of them, and shows the gravest 5,000.
    static final int MOST_RESULTS = 25_000;

    /// Whether what does not count is told as well. GitHub shows it as if it did: it reads neither `suppressions` nor
    /// `baselineState`.
    enum Extent {
        ALL,
        REPORTED
    }

    private final Inspection inspection;
    private final JsonGenerator json;
    private final SarifPlaces places;
    private final List<Verdict> results = new ArrayList<>();
    private final List<Finding> failures = new ArrayList<>();
    private final SarifRules rules;
    private final SarifRules notifications;
    private int leftOut;

    private SarifReport(Inspection inspection, Extent extent, JsonGenerator json) {
        this.inspection = inspection;
        this.json = json;
        this.places = new SarifPlaces(inspection, json);
        for (Verdict verdict : inspection.result().verdicts()) {
            if (EngineRules.isFailure(verdict.finding().rule())) {
                failures.add(verdict.finding());
            } else if (isTold(verdict, extent)) {
                results.add(verdict);
            }
        }
        if (results.size() > MOST_RESULTS) {
            leftOut = results.size() - MOST_RESULTS;
            results.sort((one, other) -> other.severity().compareTo(one.severity()));
            results.subList(MOST_RESULTS, results.size()).clear();
        }
        RuleCatalogue catalogue = inspection.settings().selection().catalogue();
        this.rules = SarifRules.of(rules(results.stream().map(Verdict::finding).toList()), catalogue);
        this.notifications = SarifRules.of(rules(failures), catalogue);
    }

    private static boolean isTold(Verdict verdict, Extent extent) {
        return switch (verdict) {
            case Verdict.Reported _ -> true;
            case Verdict.Suppressed _, Verdict.Ignored _, Verdict.Baselined _, Verdict.Unchanged _ ->
                    extent == Extent.ALL;
            case Verdict.OutOfFocus _ -> false;
        };
    }

    private static SortedSet<RuleId> rules(List<Finding> findings) {
        SortedSet<RuleId> rules = new TreeSet<>();
        findings.forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    static Part part(Inspection inspection, Extent extent) {
        return Part.of(inspection, JsonItems.ofField(json -> new SarifReport(inspection, extent, json).run()));
    }

    static Assembly assembly() {
        String opening = "{\n  \"$schema\": \"" + SCHEMA + "\",\n  \"version\": \"2.1.0\",\n  \"runs\": [";
        return Assembly.document(opening, ",", "\n  ]\n}\n");
    }

    private void run() {
        json.writeStartObject();
        tool();
        places.base();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeObjectPropertyStart("automationDetails");
        json.writeStringProperty("id", category());
        json.writeEndObject();
        json.writeArrayPropertyStart("results");
        SarifResults writer = new SarifResults(inspection, places, rules, json);
        results.forEach(writer::write);
        json.writeEndArray();
        invocation();
        places.files();
        json.writeEndObject();
    }

    /// GitHub takes all up to the last `/` for what tells one analysis from others.
    private String category() {
        String name = inspection.name().equals(".") ? "" : Lines.single(inspection.name()) + "/";
        return "lintainer/" + name;
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", About.NAME);
        json.writeStringProperty("version", About.VERSION);
        json.writeStringProperty("semanticVersion", About.VERSION);
        json.writeStringProperty("informationUri", About.SITE);
        rules.write("rules", json);
        if (!failures.isEmpty()) {
            notifications.write("notifications", json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void invocation() {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", failures.isEmpty());
        json.writeArrayPropertyStart("toolExecutionNotifications");
        failures.forEach(this::failure);
        if (leftOut > 0) {
            json.writeStartObject();
            json.writeStringProperty("level", "warning");
            String left = leftOut == 1 ? "1 result is" : leftOut + " results are";
            places.text("message", left + " left out, of the least grave ones: GitHub takes " + MOST_RESULTS);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void failure(Finding finding) {
        json.writeStartObject();
        json.writeObjectPropertyStart("descriptor");
        json.writeStringProperty("id", finding.rule().value());
        json.writeNumberProperty("index", notifications.index(finding.rule()));
        json.writeEndObject();
        json.writeStringProperty("level", "error");
        places.text("message", finding.message());
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        places.place(finding.location());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
