package dev.lintainer.document.dockerfile;

import dev.lintainer.finding.Certainty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What BuildKit's own checks say of a Dockerfile (`frontend/dockerfile/linter` of https://github.com/moby/buildkit and
/// its callers): facts of a build, not opinions of ours.
public final class BuildChecks {
    private BuildChecks() {}

    /// @param target a build of that file; checks of what stages do are made of the stages it needs
    /// @return the warnings that neither the `check` directive nor a comment skips, in the order of the file
    public static List<CheckWarning> of(Dockerfile dockerfile, TargetFacts target) {
        CheckLog log = new CheckLog(dockerfile);
        FileChecks.check(dockerfile, log);
        FromChecks.check(dockerfile, log);
        Map<Integer, DeclaredArguments> declared = new HashMap<>();
        boolean allAreNeeded = target.closure().stream().allMatch(stage -> stage.base().value().isKnown());
        for (StageFacts stage : target.closure()) {
            Optional<DeclaredArguments> below =
                    stage.below().flatMap(found -> Optional.ofNullable(declared.get(found.stage().index())));
            DeclaredArguments own = new DeclaredArguments(below);
            declared.put(stage.stage().index(), own);
            // A base that is not known makes every stage that it may mean a part of the build.
            boolean built = allAreNeeded || stage == target.target();
            StageChecks.check(stage, own, built ? Certainty.CERTAIN : Certainty.LIKELY, log);
        }
        return log.sorted();
    }
}
