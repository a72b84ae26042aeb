package dev.lintainer.rules.build;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;

/// A build for several platforms goes where only one image fits in.
public final class LoadMultiplatform implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            if (build.build().definition().isForSeveralPlatforms() && !build.isLimited()) {
                build.build().outputs().stream()
                        .filter(build::takesOneImage)
                        .findFirst()
                        .ifPresent(output -> report(build, output, context));
            }
        }
    }

    private static void report(JobBuild build, BuildOutput output, RuleContext context) {
        Location platforms = build.build().definition().platforms().getFirst().location();
        String message =
                output.file().isPresent()
                        ? "a `type=docker` archive holds the image of one platform, but several are built"
                        : "the engine loads the image of one platform, but several are built";
        String remedy =
                output.file().isPresent()
                        ? "write `type=oci`, or build one platform"
                        : "build one platform here, and push the others";
        context.report(
                build.judged(context.finding(build.job(), build.build(), output.location(), message))
                        .relatedTo(platforms, "built for these platforms")
                        .suggesting(remedy));
    }
}
