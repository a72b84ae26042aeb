package dev.lintainer.engine;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A policy's word that findings in some files do not count.
///
/// @param rules the rules it is about; none means all
/// @param place where it is written, if in the repository: that is where it is told that it is of no use
public record PathIgnore(
        Set<RuleId> rules, List<PathPattern> paths, String reason, Term term, Optional<Location> place) {
    public PathIgnore {
        rules = Set.copyOf(rules);
        paths = List.copyOf(paths);
    }

    public PathIgnore(Set<RuleId> rules, List<PathPattern> paths, String reason) {
        this(rules, paths, reason, Term.IN_FORCE, Optional.empty());
    }

    /// Whether its last day has not passed.
    public enum Term {
        IN_FORCE,
        EXPIRED
    }

    public boolean covers(Finding finding) {
        if (!rules.isEmpty() && !rules.contains(finding.rule())) {
            return false;
        }
        String path = finding.location().file().path();
        for (PathPattern pattern : paths) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
