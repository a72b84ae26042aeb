package dev.lintainer.rules.user;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.container.WorkspaceAccess;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A container writes into the workspace as root, and a later step of the machine, which is not root, changes that
/// file.
public final class RootWritesWorkspace implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            if (!run.job().runner().isHostedLinux() || !run.isOnMachine()) {
                continue;
            }
            for (ContainerWrite write : run.writes(pipeline.repository().files())) {
                if (write.user() instanceof ContainerUser.Root
                        && write.certain() == Presence.YES
                        && write.end() instanceof ContainerWrite.End.OnHost end
                        && end.path().isKnown()
                        && HostPath.isInWorkspace(end.path())
                        && run.isOnMachine(end.path()) == Presence.NO) {
                    later(run, end.path()).ifPresent(change -> report(write, run, end.path(), change, context));
                }
            }
        }
    }

    /// What later changes the file without being root.
    private static Optional<Location> later(ContainerRun run, Value path) {
        int now = run.container().origin().order();
        for (Effect effect : run.job().effects().subList(now + 1, run.job().effects().size())) {
            if (WorkspaceAccess.opened(run.job(), effect.origin().order(), path) != Presence.NO
                    || effect.origin().happens() == Presence.NO) {
                return Optional.empty();
            }
            Optional<Location> place = changes(effect, path, run);
            if (place.isPresent() && !isByRoot(run, place.get())) {
                return place;
            }
        }
        return Optional.empty();
    }

    private static Optional<Location> changes(Effect effect, Value path, ContainerRun run) {
        if (effect instanceof Effect.WriteFile write && Comparison.of(write.path().value(), path) == Comparison.SAME) {
            return Optional.of(write.path().location());
        }
        // What lies in a folder of one's own can be deleted, whomever it belongs to.
        Value folder = HostPath.parent(path);
        boolean ofRoot = !folder.is(".") && run.isOnMachine(folder) == Presence.NO;
        return ofRoot
                        && effect instanceof Effect.RemoveFile removal
                        && HostPath.below(removal.path().value(), path).isPresent()
                ? Optional.of(removal.path().location())
                : Optional.empty();
    }

    private static boolean isByRoot(ContainerRun run, Location place) {
        return run.job().effects(Effect.RunOnHost.class).stream()
                .filter(host -> host.invocation().location().file() == place.file())
                .filter(host -> host.invocation().location().span().contains(place.span()))
                .anyMatch(host ->
                        host.invocation().circumstances().wrappers().contains("sudo")
                                || host.invocation().program().filter("mkdir"::equals).isPresent());
    }

    private static void report(
            ContainerWrite write, ContainerRun run, Value path, Location change, RuleContext context) {
        Finding finding =
                context.finding(
                                run.job(),
                                run.container(),
                                write.write().path().location(),
                                "root writes `" + path + "` into the workspace, and a later step cannot change it")
                        .suggesting("run the container as the runner's user: `--user \"$(id -u):$(id -g)\"`")
                        .relatedTo(change, "changed here by the runner's user");
        context.report(run.container().origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
