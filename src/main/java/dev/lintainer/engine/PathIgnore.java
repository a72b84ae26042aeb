package dev.lintainer.engine;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import java.util.List;
import java.util.Set;

/// A policy's word that findings in some files do not count.
///
/// @param rules the rules it is about; none means all
public record PathIgnore(Set<RuleId> rules, List<PathPattern> paths, String reason) {
    public PathIgnore {
        rules = Set.copyOf(rules);
        paths = List.copyOf(paths);
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
