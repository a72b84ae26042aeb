package dev.lintainer.lsp;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleCards;
import java.util.Optional;

/// What a rule is about, in Markdown.
final class RuleStory {
    private RuleStory() {}

    static Optional<String> of(RuleId rule, View view) {
        Optional<RuleSummary> summary = view.rules().summary(rule);
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        String rationale = RuleCards.read(rule).map(card -> "\n\n" + card.rationale().strip()).orElse("");
        String link = Diagnostics.page(rule).map(page -> "[" + rule + "](" + page + ")").orElse("`" + rule + "`");
        return Optional.of("**" + summary.get().title() + "** " + link + rationale);
    }
}
