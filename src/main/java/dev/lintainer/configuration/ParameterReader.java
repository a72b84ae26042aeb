package dev.lintainer.configuration;

import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.ParameterValueReader;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Parameters of a rule as a file sets them.
final class ParameterReader {
    private ParameterReader() {}

    /// Those that the rule declares so.
    static Map<String, Setting<ParameterValue>> read(RuleEntry entry, RuleSummary rule) {
        Map<String, Setting<ParameterValue>> values = new TreeMap<>();
        for (YamlEntry written : entry.parameters()) {
            ParameterValueReader.override(rule.parameters(), written)
                    .ifPresent(parameter ->
                            values.put(
                                    parameter.name(),
                                    new Setting<>(parameter.value(), new Origin.Written(written.key().location()))));
        }
        return values;
    }

    /// What is wrong with those that are none, or that something else sets.
    static List<ConfigurationProblem> problems(RuleEntry entry, RuleSummary rule) {
        List<ConfigurationProblem> problems = new ArrayList<>();
        for (YamlEntry written : entry.parameters()) {
            problem(written, rule).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<ConfigurationProblem> problem(YamlEntry written, RuleSummary rule) {
        List<String> names = new ArrayList<>(List.of("severity"));
        for (Parameter parameter : rule.parameters().values()) {
            names.add(parameter.name());
            if (parameter.name().equals(written.name())) {
                return problem(written, rule, parameter);
            }
        }
        String meant =
                Spelling.nearest(written.name(), names)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("it has `" + String.join("`, `", names) + "`");
        return Optional.of(
                new ConfigurationProblem(
                        written.key().location(),
                        "rule `" + rule.id() + "` has no parameter `" + written.name() + "`",
                        meant));
    }

    private static Optional<ConfigurationProblem> problem(YamlEntry written, RuleSummary rule, Parameter declared) {
        Optional<Word> word = WordRules.setting(rule.id(), declared.name());
        if (word.isPresent()) {
            String message = "`" + declared.name() + "` of rule `" + rule.id() + "` is not set here";
            return Optional.of(
                    new ConfigurationProblem(
                            written.key().location(), message, "write it as `" + word.get().path() + "`"));
        }
        if (ParameterValueReader.override(rule.parameters(), written).isPresent()) {
            return Optional.empty();
        }
        String type =
                switch (declared.value()) {
                    case ParameterValue.Text _ -> "text";
                    case ParameterValue.Number _ -> "an integer";
                    case ParameterValue.Flag _ -> "`true` or `false`";
                    case ParameterValue.Texts _ -> "a list of texts";
                };
        String message = "`" + declared.name() + "` of rule `" + rule.id() + "` must be " + type;
        return Optional.of(new ConfigurationProblem(written.value().location(), message, ""));
    }
}
