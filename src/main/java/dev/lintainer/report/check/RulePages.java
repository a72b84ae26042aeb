package dev.lintainer.report.check;

import dev.lintainer.about.About;
import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rules.RuleIndex;
import java.util.Optional;

/// Where more is written about rules.
final class RulePages {
    private static final RuleCatalogue OURS = RuleIndex.catalogue();

    private RulePages() {}

    /// Empty for a rule of a user, or of a pack: it has no page.
    static Optional<String> of(RuleId rule) {
        return OURS.summary(rule).map(summary -> About.rulePage(summary.id().value()));
    }
}
