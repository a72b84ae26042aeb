package dev.lintainer.report.configuration;

import dev.lintainer.configuration.Configuration;
import dev.lintainer.configuration.EffectiveRule;
import dev.lintainer.configuration.IgnoreEntry;
import dev.lintainer.configuration.Judgement;
import dev.lintainer.configuration.Origin;
import dev.lintainer.configuration.OwnRunner;
import dev.lintainer.configuration.RulePattern;
import dev.lintainer.configuration.Word;
import dev.lintainer.report.JsonText;
import dev.lintainer.report.Words;
import dev.lintainer.rule.ParameterValue;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A configuration for programs: each value beside its origin. Keys are those of a configuration file, joined by `.`
/// where they are nested.
final class ConfigurationJson {
    /// Raised when a field changes its meaning or goes; new fields may come at any time.
    private static final int VERSION = 1;

    private final Judgement judgement;
    private final JsonGenerator json;

    private ConfigurationJson(Judgement judgement, JsonGenerator json) {
        this.judgement = judgement;
        this.json = json;
    }

    static String render(Judgement judgement) {
        return JsonText.write(json -> new ConfigurationJson(judgement, json).write());
    }

    private void write() {
        Configuration configuration = judgement.configuration();
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeObjectPropertyStart("settings");
        setting(
                "extends",
                new ParameterValue.Text(Words.of(configuration.profile().value())),
                configuration.profile().origin());
        for (Word word : Word.values()) {
            Optional.ofNullable(judgement.shownWords().get(word))
                    .ifPresent(said -> setting(word.path(), said.value(), said.origin()));
        }
        configuration
                .runners()
                .forEach((label, runner) -> setting("runners." + label, value(runner.value()), runner.origin()));
        json.writeEndObject();
        json.writeArrayPropertyStart("rules");
        judgement.shown().forEach(this::rule);
        json.writeEndArray();
        json.writeArrayPropertyStart("ignore");
        configuration.ignores().forEach(this::ignore);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static ParameterValue value(OwnRunner runner) {
        return switch (runner) {
            case OwnRunner.Like like -> new ParameterValue.Text(like.label());
            case OwnRunner.Providing providing -> new ParameterValue.Texts(providing.things());
        };
    }

    private void rule(EffectiveRule rule) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.summary().id().value());
        setting("severity", new ParameterValue.Text(Words.of(rule.level().value())), rule.level().origin());
        json.writeObjectPropertyStart("parameters");
        judgement.ownParameters(rule).forEach((name, setting) -> setting(name, setting.value(), setting.origin()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void ignore(IgnoreEntry entry) {
        json.writeStartObject();
        texts("rules", entry.rules().stream().map(RulePattern::text).toList());
        texts("paths", entry.paths());
        json.writeStringProperty("reason", entry.reason());
        entry.until().ifPresent(until -> json.writeStringProperty("until", until.day().toString()));
        json.writeStringProperty("origin", Origins.words(entry.place()));
        json.writeEndObject();
    }

    private void setting(String name, ParameterValue value, Origin origin) {
        json.writeObjectPropertyStart(name);
        switch (value) {
            case ParameterValue.Text(String text) -> json.writeStringProperty("value", text);
            case ParameterValue.Number(int number) -> json.writeNumberProperty("value", number);
            case ParameterValue.Flag(boolean flag) -> json.writeBooleanProperty("value", flag);
            case ParameterValue.Texts(List<String> texts) -> texts("value", texts);
        }
        json.writeStringProperty("origin", Origins.words(origin));
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
