package dev.lintainer.engine;

import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.rule.Policy;
import java.util.List;

/// What a run is to judge by.
///
/// @param surroundings what the repository is to be read with, see [RepositoryReader]
/// @param files which files are judged
/// @param focus the files whose findings are asked for; none means all
public record AnalysisSettings(
        RuleSelection selection,
        Policy policy,
        Surroundings surroundings,
        List<PathIgnore> ignores,
        FileChoice files,
        List<PathPattern> focus) {
    public AnalysisSettings {
        ignores = List.copyOf(ignores);
        focus = List.copyOf(focus);
    }

    public AnalysisSettings(RuleSelection selection, Policy policy) {
        this(selection, policy, List.of(), List.of());
    }

    public AnalysisSettings(RuleSelection selection, Policy policy, List<PathIgnore> ignores, List<PathPattern> focus) {
        this(selection, policy, Surroundings.UNKNOWN, ignores, FileChoice.ALL, focus);
    }

    /// Asking for the findings of these files only.
    public AnalysisSettings focusedOn(List<PathPattern> paths) {
        return new AnalysisSettings(selection, policy, surroundings, ignores, files, paths);
    }

    /// Whether a file is judged and its findings are asked for.
    ///
    /// @param path from the repository's root, written with `/`
    public boolean isInFocus(String path) {
        return files.has(path) && isAskedFor(path);
    }

    /// Whether the findings of a file are asked for, be it judged or one that says how to judge.
    boolean isAskedFor(String path) {
        for (PathPattern pattern : focus) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return focus.isEmpty();
    }
}
