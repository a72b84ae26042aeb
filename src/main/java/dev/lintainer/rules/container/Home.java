package dev.lintainer.rules.container;

import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.HomeInstalls;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// An image has tools in its user's home, which is another folder when a job runs in it.
public final class Home implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ImageUse use : pipeline.jobContainers()) {
            if (setsHome(use.job())) {
                continue;
            }
            pipeline.content(use)
                    .flatMap(HomeInstalls::first)
                    .filter(install -> reported.add(install.location()))
                    .ifPresent(install -> report(install, use, context));
        }
    }

    private static boolean setsHome(JobRun job) {
        return job.workflow().env().get("HOME").isPresent()
                || job.job().body() instanceof NormalJob normal
                        && (normal.env().get("HOME").isPresent()
                                || normal.steps().stream()
                                        .anyMatch(step -> step.header().env().get("HOME").isPresent()));
    }

    private static void report(HomeInstalls.Install install, ImageUse use, RuleContext context) {
        Finding finding =
                context.finding(
                                install.location(),
                                "`"
                                        + install.what()
                                        + "` puts it into the user's home, but a job's container has `/github/home` for"
                                        + " it")
                        .suggesting("install it outside of the home, or set `" + install.variable() + "` in the image")
                        .relatedTo(use.image().location(), "a job runs in the image here");
        context.report(finding);
    }
}
