package dev.lintainer.rules.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.finding.Certainty;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.python.PythonChoice;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The project's own version file selects one Python, and its image or another file another one. Where a policy allows
/// one version only, it tells that of the wrong one.
public final class VersionDisagreement implements Rule.OfPipeline {
    private static final Set<String> VERSION_FILES =
            Set.of(".python-version", ".tool-versions", "mise.toml", ".mise.toml", "runtime.txt");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<PythonDeclaration> own = new ArrayList<>();
        Set<PythonVersion> versions = new HashSet<>();
        for (PythonDeclaration declaration : pipeline.python().declarations()) {
            if (VERSION_FILES.contains(declaration.location().file().path())) {
                Optional<PythonVersion> minor = declaration.requirement().minor();
                boolean sameFile = own.isEmpty() || own.getFirst().location().file() == declaration.location().file();
                if (minor.isPresent() && sameFile) {
                    own.add(declaration);
                    versions.add(minor.get());
                }
            }
        }
        if (own.isEmpty()) {
            return;
        }
        Set<Location> seen = new HashSet<>();
        for (PythonChoice choice : pipeline.python().choices()) {
            Optional<PythonVersion> minor = choice.requirement().minor();
            boolean differs = minor.isPresent() && !versions.contains(minor.get());
            if (differs && isOfTheProject(choice) && seen.add(choice.location())) {
                context.report(
                        context.finding(
                                        choice.location(),
                                        "`"
                                                + choice.text()
                                                + "` is another Python than `"
                                                + own.getFirst().text()
                                                + "` of `"
                                                + own.getFirst().location().file().path()
                                                + "`")
                                .suggesting("select the same version in both places")
                                .relatedTo(own.getFirst().location(), "selected here"));
            }
        }
    }

    /// Images of Dockerfiles at the root or in `docker`, and files at the root; a matrix is meant to differ.
    private static boolean isOfTheProject(PythonChoice choice) {
        String path = choice.location().file().path();
        boolean near = path.indexOf('/') < 0 || path.startsWith("docker/") || path.startsWith(".devcontainer/");
        return switch (choice.kind()) {
            case BASE_IMAGE -> near && choice.axis().isEmpty() && choice.certainty() == Certainty.CERTAIN;
            case DECLARED -> near;
            case SET_UP,
                    JOB_CONTAINER,
                    SERVICE,
                    CONTAINER,
                    COPIED_FROM,
                    MOUNTED,
                    PROGRAM,
                    REQUESTED,
                    ENVIRONMENT,
                    VERSION_FILE ->
                    false;
        };
    }
}
