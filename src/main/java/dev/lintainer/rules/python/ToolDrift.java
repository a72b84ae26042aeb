package dev.lintainer.rules.python;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.python.PipInstalls;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An image that the pipeline builds takes the newest release of a tool whose verdict changes with each release. One
/// finding for each `pip install`.
public final class ToolDrift implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> told = new HashSet<>();
        for (ImageContent image : pipeline.builtImages()) {
            PipInstalls installs = PipInstalls.of(image.dockerfile(), pipeline.repository().files());
            for (Invocation install : installs.commands()) {
                List<Located> open = installs.drifting(install);
                if (!open.isEmpty() && told.add(open.getFirst().location())) {
                    context.report(finding(open, image, context));
                }
            }
        }
    }

    private static Finding finding(List<Located> open, ImageContent image, RuleContext context) {
        String tool = open.getFirst().shown();
        String more = open.size() == 1 ? "" : " and " + (open.size() - 1) + " more";
        return context.finding(
                        open.getFirst().location(),
                        "`" + tool + "`" + more + " is installed in whatever release is the newest")
                .suggesting("name the version, here or in a file of requirements: `" + tool + "==...`")
                .relatedTo(image.build().origin().location(), "the image is built here");
    }
}
