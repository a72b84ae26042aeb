package dev.lintainer.rule;

import dev.lintainer.finding.FixSafety;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import java.util.Optional;
import java.util.Set;

/// What running, selecting and listing rules needs to know of one, without reading its card.
///
/// @param subject decides when the rule runs: its class is not even loaded where there is no such file
/// @param severity of its findings, unless policy or certainty say otherwise
/// @param profiles the profiles that the rule is part of
/// @param fix how safe its fixes are, where it has any
/// @param parameters as declared, with their defaults
public record RuleSummary(
        RuleId id,
        String title,
        Subject subject,
        Severity severity,
        Set<Profile> profiles,
        Optional<FixSafety> fix,
        Parameters parameters) {}
