package dev.lintainer.lsp.proposal;

import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names of rules.
public final class RuleNames {
    private RuleNames() {}

    public static List<Proposal> all(RuleCatalogue catalogue) {
        List<Proposal> rules = new ArrayList<>();
        for (RuleSummary rule : catalogue.summaries()) {
            rules.add(new Proposal(rule.id().value(), Proposal.Kind.RULE, rule.title(), ""));
        }
        return rules;
    }

    /// And those that stand for a whole family.
    static List<Proposal> patterns(RuleCatalogue catalogue) {
        Map<String, Proposal> patterns = new LinkedHashMap<>();
        for (RuleSummary rule : catalogue.summaries()) {
            String family = rule.id().family();
            patterns.putIfAbsent(
                    family + "/*", new Proposal(family + "/*", Proposal.Kind.RULE, "all rules of the family", ""));
            patterns.put(rule.id().value(), new Proposal(rule.id().value(), Proposal.Kind.RULE, rule.title(), ""));
        }
        return List.copyOf(patterns.values());
    }

    /// @param id as written
    static List<Proposal> parameters(RuleCatalogue catalogue, String id) {
        Optional<RuleSummary> rule =
                catalogue.summaries().stream().filter(summary -> summary.id().value().equals(id)).findFirst();
        List<Proposal> parameters = new ArrayList<>();
        rule.ifPresent(summary -> {
            for (Parameter parameter : summary.parameters().values()) {
                parameters.add(new Proposal(parameter.name(), Proposal.Kind.KEY, parameter.value().type(), ""));
            }
        });
        return parameters;
    }
}
