package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.LostResult;
import dev.lintainer.pipeline.container.SourcesInContainer;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// A report is written where no mount shows it to the job's machine, and uploaded from there. That a container does not
/// even see the sources is for other rules to say.
public final class MissingForResults implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (LostResult result : pipeline.lostResults()) {
            if (result.isGone()
                    && SourcesInContainer.around(result.run()) != Presence.NO
                    && reported.add(result.write().write().path().location())) {
                report(result, context);
            }
        }
    }

    private static void report(LostResult result, RuleContext context) {
        Location image = result.run().use().image().location();
        Finding finding =
                context.finding(
                                result.run().job(),
                                result.run().container(),
                                result.write().write().path().location(),
                                "`"
                                        + result.write().path()
                                        + "` is gone with its container, but `"
                                        + result.reader().path().shown()
                                        + "` "
                                        + result.reader().done())
                        .suggesting(
                                "mount a folder of the workspace where it is written, or take it out with `docker cp`")
                        .relatedTo(image, "no mount of this container shows the file to the job's machine")
                        .relatedTo(result.reader().path().location(), "taken from here, where nothing has put it");
        context.report(result.certain() == Presence.YES ? finding : finding.likely());
    }
}
