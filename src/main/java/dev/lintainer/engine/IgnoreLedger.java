package dev.lintainer.engine;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps account of which entries of the policy ignore something, and says of the others that they are of no use.
final class IgnoreLedger {
    private final AnalysisSettings settings;
    private final Set<PathIgnore> used = Collections.newSetFromMap(new IdentityHashMap<>());

    IgnoreLedger(AnalysisSettings settings) {
        this.settings = settings;
    }

    /// The first entry in force that covers the finding.
    Optional<PathIgnore> ignoring(Finding finding) {
        Optional<PathIgnore> first = Optional.empty();
        for (PathIgnore ignore : settings.ignores()) {
            if (ignore.term() == PathIgnore.Term.IN_FORCE && ignore.covers(finding)) {
                used.add(ignore);
                first = first.isPresent() ? first : Optional.of(ignore);
            }
        }
        return first;
    }

    /// What there is to say about the entries, once every finding has been through [#ignoring].
    List<Finding> complaints() {
        List<Finding> complaints = new ArrayList<>();
        for (PathIgnore ignore : settings.ignores()) {
            complaint(ignore).filter(finding -> isSelected(finding.rule())).ifPresent(complaints::add);
        }
        return complaints;
    }

    private Optional<Finding> complaint(PathIgnore ignore) {
        return switch (ignore.term()) {
            case EXPIRED ->
                    ignore.place()
                            .map(place ->
                                    Finding.of(
                                                    EngineRules.IGNORE_EXPIRED,
                                                    place,
                                                    "`"
                                                            + place.text()
                                                            + "` is over: the entry ignores nothing any more")
                                            .suggesting("mend what it was about and delete it, or name a later day"));
            case IN_FORCE ->
                    used.contains(ignore) || ignore.rules().stream().noneMatch(this::isSelected)
                            ? Optional.empty()
                            : ignore.place()
                                    .map(place ->
                                            Finding.of(
                                                            EngineRules.IGNORE_UNUSED,
                                                            place,
                                                            "this entry ignores nothing: no such finding is there")
                                                    .suggesting("delete the entry"));
        };
    }

    private boolean isSelected(RuleId id) {
        return settings.selection().rule(id).isPresent();
    }
}
