package dev.lintainer.report.configuration;

import dev.lintainer.configuration.Configuration;
import dev.lintainer.configuration.EffectiveRule;
import dev.lintainer.configuration.IgnoreEntry;
import dev.lintainer.configuration.Judgement;
import dev.lintainer.configuration.Level;
import dev.lintainer.configuration.OwnRunner;
import dev.lintainer.configuration.RulePattern;
import dev.lintainer.configuration.Setting;
import dev.lintainer.configuration.Word;
import dev.lintainer.report.Words;
import dev.lintainer.rule.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A configuration file that says what is in force, and behind each value where it comes from.
final class ConfigurationYaml {
    /// Comments stand below one another, but not behind the longest lines.
    private static final int WIDEST = 60;

    private record Line(String text, String comment) {}

    private final Judgement judgement;
    private final Configuration configuration;
    private final List<Line> lines = new ArrayList<>();

    private ConfigurationYaml(Judgement judgement) {
        this.judgement = judgement;
        this.configuration = judgement.configuration();
    }

    static String render(Judgement judgement) {
        ConfigurationYaml yaml = new ConfigurationYaml(judgement);
        yaml.addAll();
        return yaml.text();
    }

    private void addAll() {
        line("extends: " + Words.of(configuration.profile().value()), Origins.words(configuration.profile().origin()));
        Map<Word, Setting<ParameterValue>> words = judgement.shownWords();
        String group = "";
        for (Word word : Word.values()) {
            Setting<ParameterValue> said = words.get(word);
            if (said == null) {
                continue;
            }
            int dot = word.path().indexOf('.');
            String own = dot < 0 ? "" : word.path().substring(0, dot);
            if (!own.isEmpty() && !own.equals(group)) {
                line(own + ":", "");
            }
            group = own;
            String indent = own.isEmpty() ? "" : "  ";
            String key = word.path().substring(dot + 1);
            line(indent + key + ": " + YamlText.of(said.value()), Origins.words(said.origin()));
        }
        addRunners();
        addRules();
        addIgnores();
    }

    private void addRunners() {
        if (!configuration.runners().isEmpty()) {
            line("runners:", "");
        }
        for (Map.Entry<String, Setting<OwnRunner>> runner : configuration.runners().entrySet()) {
            String stands =
                    switch (runner.getValue().value()) {
                        case OwnRunner.Like like -> YamlText.scalar(like.label());
                        case OwnRunner.Providing providing -> YamlText.list(providing.things());
                    };
            String origin = Origins.words(runner.getValue().origin());
            line("  " + YamlText.scalar(runner.getKey()) + ": " + stands, origin);
        }
    }

    private void addRules() {
        line("rules:", "");
        for (EffectiveRule rule : judgement.shown()) {
            String origin = Origins.words(rule.level().origin());
            String level = Words.of(rule.level().value());
            Map<String, Setting<ParameterValue>> parameters = judgement.ownParameters(rule);
            if (parameters.isEmpty() || rule.level().value() == Level.OFF) {
                line("  " + rule.summary().id() + ": " + level, origin);
                continue;
            }
            line("  " + rule.summary().id() + ":", "");
            line("    severity: " + level, origin);
            parameters.forEach((name, setting) ->
                    line("    " + name + ": " + YamlText.of(setting.value()), Origins.words(setting.origin())));
        }
    }

    private void addIgnores() {
        if (!configuration.ignores().isEmpty()) {
            line("ignore:", "");
        }
        for (IgnoreEntry entry : configuration.ignores()) {
            List<String> rules = entry.rules().stream().map(RulePattern::text).toList();
            line("  - rules: " + YamlText.list(rules), Origins.words(entry.place()));
            line("    paths: " + YamlText.list(entry.paths()), "");
            line("    reason: " + YamlText.scalar(entry.reason()), "");
            entry.until().ifPresent(until -> line("    until: " + until.day(), ""));
        }
    }

    private void line(String text, String comment) {
        lines.add(new Line(text, comment));
    }

    private String text() {
        int width = 0;
        for (Line line : lines) {
            width = line.text().length() > WIDEST ? width : Math.max(width, line.text().length());
        }
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.text());
            if (!line.comment().isEmpty()) {
                text.repeat(' ', Math.max(0, width - line.text().length())).append(" # ").append(line.comment());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
