package dev.lintainer.rules.user;

import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ImageAccounts;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// A Dockerfile makes a user with an id that another user of the image has.
public final class UidTaken implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (JudgedImages image : JudgedImages.of(pipeline)) {
            Location base = new Location(image.dockerfile().source(), image.facts().baseImage().span());
            for (StageFacts stage : image.stages()) {
                for (ImageAccounts.Clash clash : ImageAccounts.of(stage, image.dockerfile().source()).clashes()) {
                    if (reported.add(clash.account().location())) {
                        report(clash, base, context);
                    }
                }
            }
        }
    }

    private static void report(ImageAccounts.Clash clash, Location base, RuleContext context) {
        Finding finding =
                context.finding(
                                clash.account().location(),
                                "uid "
                                        + clash.account().uid().orElseThrow()
                                        + " is taken by the user `"
                                        + clash.holder()
                                        + "`: the build fails")
                        .suggesting(
                                "use `"
                                        + clash.holder()
                                        + "`, delete it before, or take another id, such as the 1001 of hosted runners")
                        .relatedTo(base, "the image that it is built on");
        context.report(finding);
    }
}
