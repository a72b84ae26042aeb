package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.workflow.Condition;
import java.util.Optional;
import java.util.Set;

/// The functions that ask how things have gone so far. A condition without one holds only where everything before has
/// succeeded (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions).
public final class StatusFunctions {
    private StatusFunctions() {}

    static final Set<String> NAMES = Set.of("success", "always", "cancelled", "failure");

    /// Whether a condition has one.
    public static Presence in(Optional<Condition> condition) {
        if (condition.isEmpty()) {
            return Presence.NO;
        }
        return ConditionTerms.of(condition.get())
                .map(terms -> terms.asksForOutcome() ? Presence.YES : Presence.NO)
                .orElse(Presence.MAYBE);
    }
}
