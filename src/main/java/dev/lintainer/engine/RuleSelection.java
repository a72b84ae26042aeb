package dev.lintainer.engine;

import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Which rules of a catalogue are to run, at what severity and with what parameters. Immutable: each change gives
/// another selection, and a rule that is not in the catalogue changes nothing.
public final class RuleSelection {
    private final RuleCatalogue catalogue;
    private final List<SelectedRule> rules;
    private final Map<RuleId, SelectedRule> byId;

    private RuleSelection(RuleCatalogue catalogue, List<SelectedRule> rules) {
        this.catalogue = catalogue;
        this.rules = List.copyOf(rules);
        this.byId = new HashMap<>();
        for (SelectedRule rule : rules) {
            byId.put(rule.id(), rule);
        }
    }

    /// The rules of a profile, as their cards have them.
    public static RuleSelection of(RuleCatalogue catalogue, Profile profile) {
        return selecting(catalogue, summary -> summary.profiles().contains(profile));
    }

    /// Those rules that `wanted` says, whatever their profiles.
    public static RuleSelection selecting(RuleCatalogue catalogue, Predicate<RuleSummary> wanted) {
        List<SelectedRule> rules = new ArrayList<>();
        for (RuleSummary summary : catalogue.summaries()) {
            if (wanted.test(summary)) {
                rules.add(SelectedRule.byDefault(summary));
            }
        }
        return new RuleSelection(catalogue, rules);
    }

    /// With this rule, as its card has it where it was not selected before.
    public RuleSelection with(RuleId id) {
        Optional<RuleSummary> summary = catalogue.summary(id);
        if (byId.containsKey(id) || summary.isEmpty()) {
            return this;
        }
        List<SelectedRule> more = new ArrayList<>(rules);
        more.add(SelectedRule.byDefault(summary.get()));
        more.sort((left, right) -> left.id().compareTo(right.id()));
        return new RuleSelection(catalogue, more);
    }

    public RuleSelection without(RuleId id) {
        List<SelectedRule> fewer = new ArrayList<>(rules);
        fewer.removeIf(rule -> rule.id().equals(id));
        return new RuleSelection(catalogue, fewer);
    }

    /// With this rule at another severity.
    public RuleSelection with(RuleId id, Severity severity) {
        return with(id).changing(id, rule -> new SelectedRule(rule.summary(), severity, rule.parameters()));
    }

    /// With other values for some parameters of a rule that is selected.
    public RuleSelection with(RuleId id, Parameters values) {
        return changing(
                id, rule -> new SelectedRule(rule.summary(), rule.severity(), rule.parameters().overriddenBy(values)));
    }

    private RuleSelection changing(RuleId id, UnaryOperator<SelectedRule> change) {
        List<SelectedRule> changed = new ArrayList<>(rules);
        changed.replaceAll(rule -> rule.id().equals(id) ? change.apply(rule) : rule);
        return new RuleSelection(catalogue, changed);
    }

    public RuleCatalogue catalogue() {
        return catalogue;
    }

    /// In ascending order of their ids.
    public List<SelectedRule> rules() {
        return rules;
    }

    public List<SelectedRule> rules(Subject subject) {
        List<SelectedRule> result = new ArrayList<>();
        for (SelectedRule rule : rules) {
            if (rule.summary().subject() == subject) {
                result.add(rule);
            }
        }
        return result;
    }

    public Optional<SelectedRule> rule(RuleId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
