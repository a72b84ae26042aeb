package dev.lintainer.configuration;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Lays what the layers say of rules over the profile. In one layer the entry of a rule goes before that of its family;
/// a higher layer's family goes before a lower one's rule.
final class EffectiveRules {
    private final Configuration configuration;

    private EffectiveRules(Configuration configuration) {
        this.configuration = configuration;
    }

    /// All rules of the catalogue, by id.
    static List<EffectiveRule> of(Configuration configuration, RuleCatalogue catalogue) {
        EffectiveRules rules = new EffectiveRules(configuration);
        List<EffectiveRule> effective = new ArrayList<>();
        for (RuleSummary summary : catalogue.summaries()) {
            effective.add(rules.effective(summary));
        }
        return effective;
    }

    private EffectiveRule effective(RuleSummary summary) {
        EffectiveRule rule = asInProfile(summary);
        for (Layer layer : configuration.layers()) {
            Optional<Setting<Level>> asked = asked(layer, rule);
            rule = asked.isPresent() ? rule.at(asked.get()) : rule;
            for (RuleEntry entry : entries(layer, summary.id())) {
                rule = entry.level().isPresent() ? rule.at(entry.level().get()) : rule;
                rule = rule.with(ParameterReader.read(entry, summary));
            }
        }
        return rule;
    }

    private EffectiveRule asInProfile(RuleSummary summary) {
        boolean has = summary.profiles().contains(configuration.profile().value());
        Level level = has ? Level.of(summary.severity()) : Level.OFF;
        SortedMap<String, Setting<ParameterValue>> parameters = new TreeMap<>();
        for (Parameter parameter : summary.parameters().values()) {
            parameters.put(parameter.name(), new Setting<>(parameter.value(), new Origin.BuiltIn()));
        }
        Origin origin = new Origin.OfProfile(configuration.profile().value());
        return new EffectiveRule(summary, new Setting<>(level, origin), parameters);
    }

    /// The level at which a word of the layer has the rule run that is off so far.
    private static Optional<Setting<Level>> asked(Layer layer, EffectiveRule rule) {
        if (rule.level().value() != Level.OFF) {
            return Optional.empty();
        }
        for (WordRules words : WordRules.values()) {
            Setting<ParameterValue> said = layer.words().get(words.word());
            if (words.rule().equals(rule.summary().id()) && said != null && WordRules.asks(said)) {
                return Optional.of(new Setting<>(Level.of(rule.summary().severity()), said.origin()));
            }
        }
        return Optional.empty();
    }

    /// That of the family, then that of the rule itself.
    private static List<RuleEntry> entries(Layer layer, RuleId id) {
        List<RuleEntry> entries = new ArrayList<>();
        for (RuleEntry entry : layer.rules()) {
            if (entry.rules().matches(id)) {
                entries.add(entry.rules().isFamily() ? 0 : entries.size(), entry);
            }
        }
        return entries;
    }
}
