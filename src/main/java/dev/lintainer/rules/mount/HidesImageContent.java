package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerPaths;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.HiddenContent;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// A mount lies over files of the image that the container's command needs.
public final class HidesImageContent implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ContainerRun run : pipeline.containerRuns()) {
            HiddenContent.needed(run, pipeline.repository().files())
                    .filter(hidden -> reported.add(hidden.mount().location()))
                    .ifPresent(hidden -> report(hidden, run, context));
        }
    }

    private static void report(HiddenContent hidden, ContainerRun run, RuleContext context) {
        Mount mount = hidden.mount();
        Finding finding =
                context.finding(
                                run.job(),
                                run.container(),
                                mount.location(),
                                "the mount at `"
                                        + ContainerPaths.target(mount)
                                        + "` hides the image's `"
                                        + hidden.path()
                                        + "`, which the workspace has not")
                        .suggesting("keep it outside of the mounted folder in the image, or mount less")
                        .relatedTo(hidden.made(), "put into the image here")
                        .relatedTo(hidden.neededBy(), "needed here");
        context.report(run.container().origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
