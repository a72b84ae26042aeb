package dev.lintainer.engine;

import dev.lintainer.engine.Suppression.Origin;
import dev.lintainer.engine.Suppression.Reference;
import dev.lintainer.finding.Finding;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps account of which suppressing comments were of use, and says what is wrong with the others. A comment without a
/// reason still suppresses: one fault is told once.
final class SuppressionLedger {
    private final RuleSelection selection;
    private final Set<Reference> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<String> names = new ArrayList<>();

    SuppressionLedger(RuleSelection selection) {
        this.selection = selection;
    }

    /// The first comment that covers the finding.
    Optional<Suppression> suppress(Finding finding, Suppressions suppressions) {
        Optional<Suppression> first = Optional.empty();
        for (Suppression comment : suppressions.comments()) {
            if (!comment.scope().covers(finding.location().span())) {
                continue;
            }
            for (Reference reference : comment.rules()) {
                if (reference.ids().contains(finding.rule())) {
                    used.add(reference);
                    first = first.isPresent() ? first : Optional.of(comment);
                }
            }
        }
        return first;
    }

    /// What there is to say about the comments of all files, once every finding has been through [#suppress].
    List<Finding> complaints(Collection<Suppressions> files) {
        List<Finding> complaints = new ArrayList<>();
        for (Suppressions file : files) {
            for (Location malformed : file.malformed()) {
                complaints.add(
                        Finding.of(EngineRules.MALFORMED, malformed, "this comment suppresses nothing")
                                .suggesting(
                                        "write `# lintainer: ignore[family/fault] reason`; `ignore-file[...]` stands at"
                                                + " the top"));
            }
            for (Suppression comment : file.comments()) {
                if (comment.origin() == Origin.LINTAINER) {
                    complain(comment, complaints);
                }
            }
        }
        complaints.removeIf(complaint -> selection.rule(complaint.rule()).isEmpty());
        return complaints;
    }

    private void complain(Suppression comment, List<Finding> complaints) {
        if (comment.reason().isEmpty()) {
            complaints.add(
                    Finding.of(
                                    EngineRules.MISSING_REASON,
                                    comment.comment(),
                                    "this comment does not say why findings are ignored")
                            .suggesting("write the reason after the brackets"));
        }
        for (int i = 0; i < comment.rules().size(); i++) {
            Reference reference = comment.rules().get(i);
            boolean isKnown = reference.ids().stream().anyMatch(id -> selection.catalogue().summary(id).isPresent());
            boolean isSelected = reference.ids().stream().anyMatch(id -> selection.rule(id).isPresent());
            if (!isKnown) {
                complaints.add(unknown(reference));
            } else if (isSelected && !used.contains(reference)) {
                String message = "nothing here is reported by `" + reference.text() + "`";
                complaints.add(
                        Finding.of(EngineRules.UNUSED, reference.location(), message)
                                .suggesting("delete it from the comment")
                                .fixedBy(SuppressionRemoval.of(comment, i)));
            }
        }
    }

    private Finding unknown(Reference reference) {
        Finding finding =
                Finding.of(
                        EngineRules.UNKNOWN_RULE, reference.location(), "there is no rule `" + reference.text() + "`");
        return Spelling.nearest(reference.text(), names())
                .map(name -> finding.suggesting("did you mean `" + name + "`?"))
                .orElse(finding);
    }

    private List<String> names() {
        if (names.isEmpty()) {
            for (RuleSummary summary : selection.catalogue().summaries()) {
                names.add(summary.id().value());
            }
        }
        return names;
    }
}
