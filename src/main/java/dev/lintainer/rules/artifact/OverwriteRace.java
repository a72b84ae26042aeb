package dev.lintainer.rules.artifact;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.NameClash;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// Jobs that run at the same time overwrite one another's artifact.
public final class OverwriteRace implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (NameClash clash : graph.nameClashes()) {
                boolean overwritten =
                        clash.first().effect().overwrites() == Presence.YES
                                || clash.second().effect().overwrites() == Presence.YES;
                if (overwritten && !isOrdered(clash.first().job(), clash.second().job())) {
                    report(clash, context);
                }
            }
        }
    }

    private static boolean isOrdered(JobRun one, JobRun other) {
        return one == other || one.needs().contains(other.name()) || other.needs().contains(one.name());
    }

    private static void report(NameClash clash, RuleContext context) {
        ArtifactUpload second = clash.second();
        String rival =
                switch (clash.kind()) {
                    case LEGS -> "another leg of its matrix";
                    case CALLS -> "another call";
                    case PLACES -> "job `" + clash.first().job().name() + "`";
                };
        Finding finding =
                context.finding(
                        second.job(),
                        second.effect(),
                        second.effect().name().location(),
                        "artifact `"
                                + second.name()
                                + "` is overwritten, or not, by "
                                + rival
                                + ", which runs at the same time");
        if (clash.kind() == NameClash.Kind.PLACES) {
            finding = finding.relatedTo(clash.first().effect().name().location(), "uploaded here too");
        }
        finding = finding.suggesting("give each artifact a name of its own, or let one job wait for the other");
        context.report(clash.certain() == Presence.YES ? finding : finding.likely());
    }
}
