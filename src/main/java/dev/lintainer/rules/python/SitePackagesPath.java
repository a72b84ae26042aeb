package dev.lintainer.rules.python;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Origin;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.pipeline.image.DockerfileRuns;
import dev.lintainer.pipeline.python.StagePython;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A path holds the version of another Python than the image has.
public final class SitePackagesPath implements Rule.OfDockerfile {
    private static final String FOLDER = "/lib/python3.";

    @Override
    public void check(Dockerfile dockerfile, RuleContext context) {
        Set<Location> seen = new HashSet<>();
        for (StageFacts stage : DockerfileRuns.stages(dockerfile)) {
            // What a stage takes over has been judged in the one that sets it, which has no more of its own.
            stage.environment()
                    .ownImageVariables()
                    .values()
                    .forEach(setting ->
                            setting.value()
                                    .literal()
                                    .ifPresent(text ->
                                            path(
                                                    text,
                                                    new Location(dockerfile.source(), setting.span()),
                                                    stage,
                                                    seen,
                                                    context)));
            for (Step step : stage.steps()) {
                if (step instanceof Step.CopyStep copy && copy.from() instanceof Origin.OfStage(Stage from)) {
                    DockerfileRuns.stage(dockerfile, from)
                            .ifPresent(source ->
                                    copy.sources()
                                            .forEach(path ->
                                                    path.path()
                                                            .literal()
                                                            .ifPresent(text ->
                                                                    path(
                                                                            text,
                                                                            new Location(
                                                                                    dockerfile.source(), path.span()),
                                                                            source,
                                                                            seen,
                                                                            context))));
                }
            }
        }
    }

    private static void path(String text, Location place, StageFacts stage, Set<Location> seen, RuleContext context) {
        int at = text.indexOf(FOLDER);
        Optional<StagePython> python = at < 0 ? Optional.empty() : StagePython.of(stage);
        if (python.isEmpty()) {
            return;
        }
        int end = at + FOLDER.length();
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + "/lib/".length(), end);
        Optional<PythonVersion> version = PythonVersion.minor(name.substring("python".length()));
        boolean other = version.filter(minor -> !minor.equals(python.get().minor())).isPresent();
        if (other && !isMade(name, stage, place) && seen.add(place)) {
            context.report(
                    context.finding(
                                    place,
                                    "`"
                                            + name
                                            + "` is not there: `"
                                            + python.get().image()
                                            + "` has Python "
                                            + python.get().minor())
                            .suggesting("write `python" + python.get().minor() + "`")
                            .relatedTo(new Location(place.file(), stage.baseImage().span()), "built on this"));
        }
    }

    /// Whether the stage, or what it copies, may bring such a folder.
    private static boolean isMade(String name, StageFacts stage, Location place) {
        return stage.chain().stream()
                .flatMap(each -> each.steps().stream())
                .anyMatch(step ->
                        switch (step) {
                            case Step.RunStep run -> {
                                String text = place.file().text(run.instruction().span());
                                yield text.contains(name) || text.contains("pyenv") || text.contains("uv ");
                            }
                            case Step.CopyStep copy ->
                                    copy.destination().literal().filter(path -> !path.contains(name)).isEmpty()
                                            && !new Location(place.file(), copy.instruction().span())
                                                    .span()
                                                    .contains(place.span());
                        });
    }
}
