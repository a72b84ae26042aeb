package dev.lintainer.rules.build;

import dev.lintainer.document.workflow.Step;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A build's image goes on without a name.
public final class TagMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            if (build.build().tags().isEmpty() && build.build().outputs().stream().noneMatch(TagMissing::mayName)) {
                build.build().outputs().stream()
                        .filter(output -> needsName(output, build.build()))
                        .findFirst()
                        .ifPresent(output -> report(build, output, context));
            }
        }
    }

    /// `push: true` pushes what the outputs name.
    private static boolean mayName(BuildOutput output) {
        return output.name().isPresent() || output.format() == BuildOutput.Format.UNKNOWN;
    }

    /// A command may be after nothing but the build itself, and a step that has an id hands on the image's own.
    private static boolean needsName(BuildOutput output, Effect.BuildImage build) {
        return switch (output.format()) {
            case REGISTRY -> true;
            case DOCKER ->
                    build.tool() == BuildTool.BUILD_PUSH_ACTION
                            && build.origin().cause().map(Step::header).filter(step -> step.id().isPresent()).isEmpty();
            case OCI, IMAGE, LOCAL, TAR, CACHE_ONLY, UNKNOWN -> false;
        };
    }

    private static void report(JobBuild build, BuildOutput output, RuleContext context) {
        boolean pushed = output.format() == BuildOutput.Format.REGISTRY;
        String message =
                pushed
                        ? "the image is pushed, but has no tag that says where to"
                        : "the image is loaded without a tag, so that no command can name it";
        Finding finding = build.judged(context.finding(build.job(), build.build(), output.location(), message));
        context.report(
                (output.given() == Presence.YES ? finding : finding.likely())
                        .suggesting("give the build a tag, with the image's name"));
    }
}
