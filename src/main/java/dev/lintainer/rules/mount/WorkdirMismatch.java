package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerPaths;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.RelativePaths;
import dev.lintainer.pipeline.container.SourcesInContainer;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// The workspace is mounted in one folder, and the command looks for it in another one.
public final class WorkdirMismatch implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            List<Mount> mounts = run.workspaceMounts();
            boolean elsewhere =
                    run.paths().workingDirectory().isKnown()
                            && run.paths().place(run.paths().workingDirectory())
                                    instanceof ContainerPaths.Place.InContainer;
            if (!mounts.isEmpty()
                    && elsewhere
                    && run.container().start() != Effect.Start.DOCKER_CREATE
                    && SourcesInContainer.held(run) == Presence.NO) {
                RelativePaths.first(run, mounts.getFirst(), pipeline.repository().files())
                        .ifPresent(word -> report(word, run, mounts.getFirst(), context));
            }
        }
    }

    private static void report(Located word, ContainerRun run, Mount mount, RuleContext context) {
        String target = ContainerPaths.target(mount).toString();
        Finding finding =
                context.finding(
                                run.job(),
                                run.container(),
                                word.location(),
                                "`"
                                        + word.shown()
                                        + "` looks around in `"
                                        + run.paths().workingDirectory()
                                        + "`, but the workspace is mounted at `"
                                        + target
                                        + "`")
                        .suggesting("let it start there: `-w " + target + "`")
                        .relatedTo(mount.location(), "mounted here");
        Finding fixed =
                DockerRunEdits.flags(run, "-w " + target)
                        .filter(_ ->
                                run.container().workingDirectory().isEmpty() && ContainerPaths.target(mount).isKnown())
                        .map(edit -> finding.fixedBy(new Fix("add `-w " + target + "`", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding);
        boolean certain = run.container().origin().happens() == Presence.YES;
        context.report(certain ? fixed : fixed.likely());
    }
}
