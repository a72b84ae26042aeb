package dev.lintainer.report.check;

import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Words;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/// The rules that a SARIF log speaks of, described by their cards.
final class SarifRules {
    /// Of GitHub, for a description
    /// (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
    private static final int LONGEST = 1_024;

    private final List<RuleId> ids;
    private final RuleCatalogue catalogue;

    /// @param ids in their order
    private SarifRules(List<RuleId> ids, RuleCatalogue catalogue) {
        this.ids = ids;
        this.catalogue = catalogue;
    }

    static SarifRules of(SortedSet<RuleId> ids, RuleCatalogue catalogue) {
        return new SarifRules(List.copyOf(ids), catalogue);
    }

    int index(RuleId id) {
        return ids.indexOf(id);
    }

    void write(String name, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (RuleId id : ids) {
            json.writeStartObject();
            json.writeStringProperty("id", id.value());
            json.writeStringProperty("name", name(id));
            catalogue.summary(id).ifPresent(rule -> describe(rule, catalogue.cards().apply(id), json));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// `ImageTagMismatch`
    private static String name(RuleId id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.value().split("[/-]")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    private static void describe(RuleSummary rule, Optional<RuleCard> card, JsonGenerator json) {
        text("shortDescription", sentence(rule.title()), json);
        text("fullDescription", card.map(SarifRules::description).orElse(sentence(rule.title())), json);
        Optional<String> page = RulePages.of(rule.id());
        page.ifPresent(url -> json.writeStringProperty("helpUri", url));
        json.writeObjectPropertyStart("help");
        json.writeStringProperty("text", card.map(RuleHelp::text).orElse(sentence(rule.title())));
        card.ifPresent(known -> json.writeStringProperty("markdown", RuleHelp.markdown(known, page)));
        json.writeEndObject();
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(rule.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        strings("tags", tags(rule), json);
        json.writeStringProperty("precision", rule.severity() == Severity.ERROR ? "very-high" : "high");
        json.writeStringProperty("problem.severity", problem(rule.severity()));
        card.filter(known -> !known.sameAs().isEmpty()).ifPresent(known -> strings("sameAs", known.sameAs(), json));
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String sentence(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1) + ".";
    }

    /// The first paragraph, on one line.
    private static String description(RuleCard card) {
        String first = card.rationale().strip().split("\n\\s*\n", 2)[0].replace('\n', ' ');
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST - 3) + "...";
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String problem(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "recommendation";
        };
    }

    private static List<String> tags(RuleSummary rule) {
        SortedSet<String> tags = new TreeSet<>();
        tags.add(rule.id().family());
        for (Profile profile : rule.profiles()) {
            tags.add("profile/" + Words.of(profile));
        }
        return new ArrayList<>(tags);
    }
}
