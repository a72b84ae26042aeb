package dev.lintainer.rule;

import dev.lintainer.finding.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The rules there are: what is known of each, and a way to make it. Making is put off until a rule is to run, since
/// most of the cost of a rule at start-up is the loading of its class.
///
/// @param summaries in ascending order of their ids
/// @param maker gives the rule of an id among the summaries whose subject is not [Subject#ANALYSIS]
/// @param equivalents what other tools call the rules
/// @param cards gives the card of a rule
public record RuleCatalogue(
        List<RuleSummary> summaries,
        Function<RuleId, Rule> maker,
        Supplier<List<Equivalent>> equivalents,
        Function<RuleId, Optional<RuleCard>> cards) {
    public RuleCatalogue {
        summaries = List.copyOf(summaries);
    }

    /// A rule of ours that makes the check of another tool, e.g. `DL3007` of `hadolint`.
    public record Equivalent(String tool, String name, RuleId rule) {}

    public Optional<RuleSummary> summary(RuleId id) {
        for (RuleSummary summary : summaries) {
            if (summary.id().equals(id)) {
                return Optional.of(summary);
            }
        }
        return Optional.empty();
    }
}
