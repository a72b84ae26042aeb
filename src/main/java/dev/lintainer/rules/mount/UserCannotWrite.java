package dev.lintainer.rules.mount;

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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A container writes into the mounted workspace as a user to whom it does not belong. One finding for each container.
public final class UserCannotWrite implements Rule.OfPipeline {
    /// What cannot be written.
    private record Denied(ContainerWrite write, ContainerWrite.End.OnHost end, ContainerUser.Other user) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ContainerRun run : pipeline.containerRuns()) {
            OptionalLong owner = run.job().runner().workspaceOwner();
            // Inside of a job's own container, the paths of mounts are not those of the machine.
            if (owner.isPresent() && run.isOnMachine()) {
                List<Denied> denied = denied(run, owner.getAsLong(), pipeline);
                if (!denied.isEmpty()) {
                    report(denied, owner.getAsLong(), run.container(), context);
                }
            }
        }
    }

    private static List<Denied> denied(ContainerRun run, long owner, Pipeline pipeline) {
        List<Denied> denied = new ArrayList<>();
        for (ContainerWrite write : run.writes(pipeline.repository().files())) {
            // With `gosu` and the like, it is somebody else who writes.
            if (write.by().circumstances().wrappers().isEmpty()
                    && write.end() instanceof ContainerWrite.End.OnHost end
                    && write.user() instanceof ContainerUser.Other user
                    && user.uid() != owner
                    && isDenied(run, write, end, pipeline)) {
                denied.add(new Denied(write, end, user));
            }
        }
        return denied;
    }

    private static boolean isDenied(
            ContainerRun run, ContainerWrite write, ContainerWrite.End.OnHost end, Pipeline pipeline) {
        int now = run.container().origin().order();
        boolean needless =
                write.by().program().filter("mkdir"::equals).isPresent()
                        && WorkspaceAccess.isThere(run.job(), now, end.path(), pipeline.repository().files());
        return !needless
                && HostPath.isInWorkspace(end.path())
                && WorkspaceAccess.opened(run.job(), now, end.path()) == Presence.NO;
    }

    private static void report(List<Denied> denied, long owner, Effect.RunContainer container, RuleContext context) {
        Denied first = denied.getFirst();
        Location place = first.write().write().path().location();
        Finding finding =
                context.finding(
                                place,
                                "uid "
                                        + first.user().uid()
                                        + " cannot write `"
                                        + first.write().write().path().value()
                                        + "`: the mounted workspace belongs to uid "
                                        + owner)
                        .suggesting(remedy(container, owner))
                        .relatedTo(first.user().decidedBy(), "the container runs as uid " + first.user().uid())
                        .relatedTo(first.end().mount().location(), "the workspace is mounted here");
        for (Location other : others(denied)) {
            finding = finding.relatedTo(other, "cannot be written either");
        }
        context.report(first.write().certain() == Presence.YES ? finding : finding.likely());
    }

    private static List<Location> others(List<Denied> denied) {
        return denied.stream()
                .skip(1)
                .map(each -> each.write().write().path().location())
                .filter(location -> !location.equals(denied.getFirst().write().write().path().location()))
                .distinct()
                .toList();
    }

    private static String remedy(Effect.RunContainer container, long owner) {
        String image = "create the image's user with uid " + owner;
        return container.start() == Effect.Start.COMPOSE_UP
                ? image + ", or set `user: \"" + owner + "\"` for the service"
                : image + ", or add `--user \"$(id -u):$(id -g)\"` to the run";
    }
}
