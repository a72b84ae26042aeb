package dev.lintainer.rules.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.document.python.PythonVersions;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A job installs the project with a Python that the project says it does not support: pip refuses.
public final class RequiresExcludes implements Rule.OfPipeline {
    /// Programs that may put another interpreter in the place of the one that was set up.
    private static final Set<String> OTHER_PYTHONS =
            Set.of("conda", "mamba", "micromamba", "uv", "pyenv", "virtualenv", "venv", "source", ".", "nix", "pixi");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<PythonDeclaration> supported =
                pipeline.python().declarations().stream()
                        .filter(declaration -> declaration.role() == Role.SUPPORTED)
                        .toList();
        for (JobRun job : supported.isEmpty() ? List.<JobRun>of() : pipeline.jobs()) {
            if (job.happens() != Presence.NO) {
                check(job, supported, context);
            }
        }
    }

    private static void check(JobRun job, List<PythonDeclaration> supported, RuleContext context) {
        Optional<Located> version = Optional.empty();
        for (Effect effect : job.effects()) {
            switch (effect) {
                case Effect.SetUpPython setUp ->
                        version =
                                setUp.versions().isEmpty() || setUp.origin().happens() != Presence.YES
                                        ? Optional.empty()
                                        : Optional.of(setUp.versions().getLast());
                case Effect.RunOnHost run -> {
                    if (run.invocation().program().filter(OTHER_PYTHONS::contains).isPresent()
                            || run.invocation().has("venv")) {
                        version = Optional.empty();
                    }
                    if (version.isPresent() && run.origin().happens() == Presence.YES) {
                        install(job, run, version.get(), supported, context);
                    }
                }
                default -> {}
            }
        }
    }

    private static void install(
            JobRun job, Effect.RunOnHost run, Located version, List<PythonDeclaration> supported, RuleContext context) {
        Optional<PythonVersion> minor = version.value().literal().flatMap(text -> PythonVersions.ofSetUp(text).minor());
        Optional<PythonDeclaration> declared = installed(run.invocation(), supported);
        if (minor.isPresent() && declared.isPresent() && !declared.get().requirement().admits(minor.get())) {
            Finding finding =
                    context.finding(
                                    job,
                                    run,
                                    run.invocation().location(),
                                    "project asks for Python `"
                                            + declared.get().text()
                                            + "`, and is installed with "
                                            + minor.get())
                            .suggesting("set up a Python that the project supports")
                            .relatedTo(version.location(), "set up here")
                            .relatedTo(declared.get().location(), "asked for here");
            context.report(finding);
        }
    }

    /// `pip install .`, `pip install -e .[test]`: what the project in the working directory asks for.
    private static Optional<PythonDeclaration> installed(Invocation command, List<PythonDeclaration> supported) {
        boolean own =
                DockerfileRuns.isPip(command, "install")
                        && !command.has("--ignore-requires-python")
                        && command.arguments().stream().anyMatch(RequiresExcludes::isProject);
        if (!own || command.circumstances().happens() != Presence.YES) {
            return Optional.empty();
        }
        String directory = command.circumstances().directory().literal().orElse("?");
        String prefix = directory.equals(".") ? "" : directory + "/";
        return supported.stream()
                .filter(declaration -> {
                    String path = declaration.location().file().path();
                    return path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
                })
                .findFirst();
    }

    /// `.`, `.[test]`; without quotes the brackets may match files too.
    private static boolean isProject(Located word) {
        return word.value().is(".")
                || word.value().prefix().startsWith(".[")
                || word.location().text().startsWith(".[");
    }
}
