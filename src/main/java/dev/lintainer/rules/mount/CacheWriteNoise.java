package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.container.WorkspaceAccess;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.OptionalLong;

/// A tool wants to keep a cache in the mounted workspace, where its container's user may not write.
public final class CacheWriteNoise implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            OptionalLong owner = run.job().runner().workspaceOwner();
            if (owner.isEmpty() || !run.isOnMachine()) {
                continue;
            }
            run.caches(pipeline.repository().files()).stream()
                    .filter(write ->
                            write.user() instanceof ContainerUser.Other user && user.uid() != owner.getAsLong())
                    .filter(write -> isDenied(run, write))
                    .findFirst()
                    .ifPresent(write -> report(write, run, context));
        }
    }

    private static boolean isDenied(ContainerRun run, ContainerWrite write) {
        return write.end() instanceof ContainerWrite.End.OnHost end
                && HostPath.isInWorkspace(end.path())
                && WorkspaceAccess.opened(run.job(), run.container().origin().order(), end.path()) == Presence.NO;
    }

    private static void report(ContainerWrite write, ContainerRun run, RuleContext context) {
        ContainerUser.Other user = (ContainerUser.Other) write.user();
        Finding finding =
                context.finding(
                                run.job(),
                                run.container(),
                                write.write().path().location(),
                                "uid "
                                        + user.uid()
                                        + " cannot keep `"
                                        + write.write().path().value()
                                        + "` in the mounted workspace")
                        .suggesting("switch the cache off, e.g. `pytest -p no:cacheprovider`, or keep it in `/tmp`")
                        .relatedTo(user.decidedBy(), "the container runs as uid " + user.uid());
        context.report(finding);
    }
}
