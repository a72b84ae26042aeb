package dev.lintainer.engine;

import dev.lintainer.rule.Policy;
import java.util.List;

/// What a run is to judge by.
///
/// @param focus the files whose findings are asked for; none means all
public record AnalysisSettings(
        RuleSelection selection, Policy policy, List<PathIgnore> ignores, List<PathPattern> focus) {
    public AnalysisSettings {
        ignores = List.copyOf(ignores);
        focus = List.copyOf(focus);
    }

    public AnalysisSettings(RuleSelection selection, Policy policy) {
        this(selection, policy, List.of(), List.of());
    }

    /// Whether the findings of a file are asked for.
    ///
    /// @param path from the repository's root, written with `/`
    public boolean isInFocus(String path) {
        for (PathPattern pattern : focus) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return focus.isEmpty();
    }
}
