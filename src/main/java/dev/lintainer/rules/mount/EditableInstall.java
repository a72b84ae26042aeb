package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.HiddenContent;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// The image has a package installed in place, and the mount puts something else in that place.
public final class EditableInstall implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ContainerRun run : pipeline.containerRuns()) {
            HiddenContent.editable(run, pipeline.repository().files())
                    .filter(hidden -> reported.add(hidden.made()))
                    .ifPresent(hidden -> report(hidden, run, context));
        }
    }

    private static void report(HiddenContent hidden, ContainerRun run, RuleContext context) {
        Finding finding =
                context.finding(
                                hidden.made(),
                                "the editable install points to `"
                                        + hidden.path()
                                        + "`, where the mount brings no package")
                        .suggesting("mount the folder that the package lies in there, or install it without `-e`")
                        .relatedTo(hidden.mount().location(), "mounted over it here");
        context.report(run.container().origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
