package dev.lintainer.rules.python;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Origin;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.pipeline.image.RunCommands;
import dev.lintainer.pipeline.python.StagePython;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Packages are copied out of a stage into one with another Python or another C library.
public final class VenvAcrossBases implements Rule.OfDockerfile {
    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        Set<Location> seen = new HashSet<>();
        for (StageFacts stage : DockerfileRuns.stages(dockerfile)) {
            Optional<StagePython> here = StagePython.of(stage);
            for (Step step : stage.steps()) {
                if (here.isPresent()
                        && step instanceof Step.CopyStep copy
                        && copy.from() instanceof Origin.OfStage(Stage from)) {
                    DockerfileRuns.stage(dockerfile, from)
                            .ifPresent(source -> copy(copy, source, here.get(), dockerfile, seen, context));
                }
            }
        }
    }

    private static void copy(
            Step.CopyStep copy,
            StageFacts source,
            StagePython here,
            Dockerfile dockerfile,
            Set<Location> seen,
            RuleContext context) {
        Optional<StagePython> there = StagePython.of(source);
        Optional<String> difference = there.flatMap(other -> difference(other, here));
        if (difference.isEmpty()) {
            return;
        }
        for (Step.Source path : copy.sources()) {
            boolean packages =
                    path.path().literal().filter(name -> holdsPackages(name, source, dockerfile)).isPresent();
            Location place = new Location(dockerfile.source(), path.span());
            if (packages && seen.add(place)) {
                context.report(
                        context.finding(
                                        place,
                                        "packages in `"
                                                + path.path().literal().orElse("")
                                                + "` are made for "
                                                + difference.get())
                                .suggesting("build both stages on the same image")
                                .relatedTo(new Location(dockerfile.source(), source.baseImage().span()), "made here"));
            }
        }
    }

    private static Optional<String> difference(StagePython there, StagePython here) {
        if (!there.minor().equals(here.minor())) {
            return Optional.of("Python " + there.minor() + ", not " + here.minor());
        }
        return there.library() == here.library()
                ? Optional.empty()
                : Optional.of(
                        there.library() == StagePython.Library.MUSL
                                ? "musl, not the glibc of `" + here.image() + "`"
                                : "glibc, not the musl of `" + here.image() + "`");
    }

    /// A `site-packages`, or a folder that the stage made an environment of.
    private static boolean holdsPackages(String path, StageFacts source, Dockerfile dockerfile) {
        String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (folder.endsWith("site-packages") || folder.contains("/site-packages/")) {
            return true;
        }
        return source.chain().stream()
                .flatMap(stage -> stage.steps().stream())
                .anyMatch(step ->
                        step instanceof Step.RunStep run
                                && RunCommands.of(dockerfile, run).stream()
                                        .anyMatch(command -> makesEnvironment(command) && command.has(folder)));
    }

    /// `python -m venv`, `virtualenv`, with the interpreter of the image itself.
    private static boolean makesEnvironment(Invocation command) {
        String program = command.program().orElse("");
        boolean module = (program.equals("python") || program.equals("python3")) && command.has("venv");
        return module || program.equals("virtualenv") && !command.has("-p") && !command.has("--python");
    }
}
