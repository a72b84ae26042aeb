package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.ContainerCommands;
import dev.lintainer.pipeline.ContainerPaths;
import dev.lintainer.pipeline.ContainerUser;
import dev.lintainer.pipeline.ContainerUsers;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.HostPath;
import dev.lintainer.pipeline.ImageContent;
import dev.lintainer.pipeline.ImageUse;
import dev.lintainer.pipeline.Invocation;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Mount;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.Presence;
import dev.lintainer.pipeline.ToolWrites;
import dev.lintainer.pipeline.WorkspaceAccess;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A container writes into the mounted workspace as a user to whom it does not belong. One finding for each container.
public final class UserCannotWrite implements Rule.OfPipeline {
    /// What cannot be written.
    private record Denied(Located path, Mount mount, Presence certain) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : pipeline.containers()) {
            OptionalLong owner = use.job().runner().workspaceOwner();
            // Inside of a job's own container, the paths of mounts are not those of the machine.
            if (owner.isEmpty() || use.job().container().isPresent()) {
                continue;
            }
            Effect.RunContainer container = (Effect.RunContainer) use.effect();
            Optional<ImageContent> content = pipeline.content(use);
            if (ContainerUsers.of(container, content) instanceof ContainerUser.Other user
                    && user.uid() != owner.getAsLong()) {
                List<Denied> denied = denied(use, container, content, pipeline);
                if (!denied.isEmpty()) {
                    report(denied, user, owner.getAsLong(), container, context);
                }
            }
        }
    }

    private static List<Denied> denied(
            ImageUse use, Effect.RunContainer container, Optional<ImageContent> content, Pipeline pipeline) {
        ContainerPaths paths = ContainerPaths.of(container, content);
        List<Denied> denied = new ArrayList<>();
        for (Invocation invocation : ContainerCommands.effective(container, content).known()) {
            // With `gosu` and the like, it is somebody else who writes.
            if (!invocation.circumstances().wrappers().isEmpty()) {
                continue;
            }
            for (ToolWrites.Write write :
                    ToolWrites.of(invocation, container.environment(), pipeline.repository().files())) {
                if (paths.place(paths.resolve(invocation, write.path().value()))
                                instanceof ContainerPaths.Place.OnHost place
                        && isDenied(use, invocation, place, pipeline)) {
                    Presence certain = write.certain().and(invocation.circumstances().happens());
                    denied.add(new Denied(write.path(), place.mount(), certain));
                }
            }
        }
        return denied;
    }

    private static boolean isDenied(
            ImageUse use, Invocation invocation, ContainerPaths.Place.OnHost place, Pipeline pipeline) {
        int now = use.effect().origin().order();
        boolean needless =
                invocation.program().filter("mkdir"::equals).isPresent()
                        && WorkspaceAccess.isThere(use.job(), now, place.hostPath(), pipeline.repository().files());
        return !needless
                && HostPath.isInWorkspace(place.hostPath())
                && WorkspaceAccess.opened(use.job(), now, place.hostPath()) == Presence.NO;
    }

    private static void report(
            List<Denied> denied,
            ContainerUser.Other user,
            long owner,
            Effect.RunContainer container,
            RuleContext context) {
        Denied first = denied.getFirst();
        Finding finding =
                context.finding(
                                first.path().location(),
                                "uid "
                                        + user.uid()
                                        + " cannot write `"
                                        + first.path().value()
                                        + "`: the mounted workspace belongs to uid "
                                        + owner)
                        .suggesting(remedy(container, owner))
                        .relatedTo(user.decidedBy(), "the container runs as uid " + user.uid())
                        .relatedTo(first.mount().location(), "the workspace is mounted here");
        for (Location other : others(denied)) {
            finding = finding.relatedTo(other, "cannot be written either");
        }
        context.report(first.certain() == Presence.YES ? finding : finding.likely());
    }

    private static List<Location> others(List<Denied> denied) {
        return denied.stream()
                .skip(1)
                .map(each -> each.path().location())
                .filter(location -> !location.equals(denied.getFirst().path().location()))
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
