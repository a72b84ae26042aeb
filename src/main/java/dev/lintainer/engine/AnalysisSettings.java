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
}
