package dev.lintainer.cli;

import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rules as they are named on a command line.
final class RuleNames {
    private RuleNames() {}

    static RuleSummary find(String name, RuleCatalogue catalogue) {
        List<String> known = new ArrayList<>();
        for (RuleSummary summary : catalogue.summaries()) {
            if (summary.id().value().equals(name)) {
                return summary;
            }
            known.add(summary.id().value());
        }
        throw new UsageFault(
                CommandLines.unknown(
                        "rule",
                        name,
                        meant(name, known).or(() -> Spelling.nearest(name, known)),
                        "`lintainer rules` lists all"));
    }

    /// The rule of some family that has this name.
    private static Optional<String> meant(String fault, List<String> known) {
        for (String id : known) {
            if (id.endsWith("/" + fault)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
