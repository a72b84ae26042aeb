package dev.lintainer.document.dockerfile;

import dev.lintainer.finding.Certainty;
import dev.lintainer.syntax.SyntaxProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `# check=error=true`, with which a warning of BuildKit's checks makes the build fail
/// (https://docs.docker.com/reference/dockerfile/#check).
final class CheckFailure {
    private static final int MOST_NAMED = 2;

    private CheckFailure() {}

    /// What a build of the last stage without arguments comes to. Other frontends, and older ones, have other checks.
    static Optional<SyntaxProblem> of(Dockerfile dockerfile) {
        CheckSettings settings = CheckSettings.of(dockerfile.syntax());
        boolean decided =
                settings.onWarning() == CheckSettings.OnWarning.FAIL
                        && dockerfile.problems().isEmpty()
                        && Frontend.of(dockerfile.syntax()) == Frontend.CURRENT;
        return decided
                ? TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.none())
                        .flatMap(target -> problem(BuildChecks.of(dockerfile, target)))
                : Optional.empty();
    }

    private static Optional<SyntaxProblem> problem(List<CheckWarning> warnings) {
        List<CheckWarning> certain =
                warnings.stream().filter(warning -> warning.certainty() == Certainty.CERTAIN).toList();
        if (certain.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        certain.forEach(warning -> names.add(warning.check().title()));
        String message = "`check=error=true` turns a warning into a failed build: " + listed(names);
        String suggestion = "correct what the check warns of, or name it after `skip=` in the same directive";
        return Optional.of(new SyntaxProblem("checks-failed", message, suggestion, certain.getFirst().span()));
    }

    private static String listed(Set<String> names) {
        String first = names.stream().limit(MOST_NAMED).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        int others = names.size() - MOST_NAMED;
        return others > 0 ? first + " and " + others + " more" : first;
    }
}
