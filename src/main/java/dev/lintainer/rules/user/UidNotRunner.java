package dev.lintainer.rules.user;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerUsers;
import dev.lintainer.pipeline.container.ImageAccount;
import dev.lintainer.pipeline.container.WorkspaceAccess;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The user of an image that the workspace is mounted into is not the one whom the workspace belongs to.
public final class UidNotRunner implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ContainerRun run : pipeline.containerRuns()) {
            OptionalLong owner = run.job().runner().workspaceOwner();
            Optional<Mount> mount =
                    run.workspaceMounts().stream()
                            .filter(each -> each.access() == Mount.Access.READ_WRITE)
                            .filter(each -> !isOpened(run, each))
                            .findFirst();
            boolean asBuilt = run.content().isPresent() && run.container().user().isEmpty();
            if (owner.isPresent()
                    && asBuilt
                    && mount.isPresent()
                    && run.isOnMachine()
                    && run.user() instanceof ContainerUser.Other user
                    && user.uid() != owner.getAsLong()) {
                Location place = place(user, run.content().get());
                if (reported.add(place)) {
                    report(user, place, mount.get(), owner.getAsLong(), context);
                }
            }
        }
    }

    private static boolean isOpened(ContainerRun run, Mount mount) {
        return WorkspaceAccess.opened(run.job(), run.container().origin().order(), mount.source().orElseThrow().value())
                != Presence.NO;
    }

    /// The id, where the Dockerfile asks for it; `USER` otherwise.
    private static Location place(ContainerUser.Other user, ImageContent content) {
        return ContainerUsers.accounts(content).made(user.name()).map(ImageAccount::location).orElse(user.decidedBy());
    }

    private static void report(ContainerUser.Other user, Location place, Mount mount, long owner, RuleContext context) {
        Finding finding =
                context.finding(
                                place,
                                "the image's user has uid "
                                        + user.uid()
                                        + ", but the workspace that is mounted belongs to uid "
                                        + owner)
                        .suggesting(
                                "give the user uid "
                                        + owner
                                        + ", or take it from a build argument: `--build-arg UID=$(id -u)`")
                        .relatedTo(mount.location(), "the workspace is mounted here");
        context.report(finding);
    }
}
