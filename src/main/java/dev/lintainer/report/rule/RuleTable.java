package dev.lintainer.report.rule;

import dev.lintainer.report.JsonText;
import dev.lintainer.report.Words;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleSummary;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// All rules at a glance.
public final class RuleTable {
    /// Raised when a field changes its meaning or goes; new fields may come at any time.
    private static final int VERSION = 1;

    private static final String GAP = "  ";

    private RuleTable() {}

    /// Id, severity, the smallest profile that has the rule, title.
    public static String text(List<RuleSummary> rules) {
        int idWidth = 0;
        for (RuleSummary rule : rules) {
            idWidth = Math.max(idWidth, rule.id().value().length());
        }
        StringBuilder text = new StringBuilder();
        for (RuleSummary rule : rules) {
            cell(rule.id().value(), idWidth, text);
            cell(Words.of(rule.severity()), "warning".length(), text);
            cell(smallestProfile(rule), Words.of(Profile.CONTAINERIZED_PYTHON).length(), text);
            text.append(rule.title()).append('\n');
        }
        return text.toString();
    }

    private static void cell(String content, int width, StringBuilder text) {
        text.append(content).repeat(' ', width - content.length()).append(GAP);
    }

    private static String smallestProfile(RuleSummary rule) {
        for (Profile profile : Profile.values()) {
            if (rule.profiles().contains(profile)) {
                return Words.of(profile);
            }
        }
        return "none";
    }

    public static String json(List<RuleSummary> rules) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("rules");
            rules.forEach(rule -> rule(rule, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void rule(RuleSummary rule, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id().value());
        json.writeStringProperty("title", rule.title());
        json.writeStringProperty("severity", Words.of(rule.severity()));
        json.writeArrayPropertyStart("profiles");
        for (Profile profile : Profile.values()) {
            if (rule.profiles().contains(profile)) {
                json.writeString(Words.of(profile));
            }
        }
        json.writeEndArray();
        rule.fix().ifPresent(safety -> json.writeStringProperty("fix", Words.of(safety)));
        json.writeEndObject();
    }
}
