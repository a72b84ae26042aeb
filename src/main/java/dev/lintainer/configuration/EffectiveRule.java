package dev.lintainer.configuration;

import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.RuleSummary;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A rule as it is to run.
///
/// @param parameters all that it declares, by name
public record EffectiveRule(
        RuleSummary summary, Setting<Level> level, SortedMap<String, Setting<ParameterValue>> parameters) {
    EffectiveRule at(Setting<Level> other) {
        return new EffectiveRule(summary, other, parameters);
    }

    EffectiveRule with(Map<String, Setting<ParameterValue>> values) {
        if (values.isEmpty()) {
            return this;
        }
        SortedMap<String, Setting<ParameterValue>> all = new TreeMap<>(parameters);
        all.putAll(values);
        return new EffectiveRule(summary, level, all);
    }
}
