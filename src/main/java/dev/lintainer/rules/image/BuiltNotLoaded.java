package dev.lintainer.rules.image;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// An image is used in the job that builds it, but its builder keeps it to itself.
public final class BuiltNotLoaded implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : UsedImages.of(pipeline)) {
            if (use.supply() instanceof ImageUse.Supply.InBuilder(ImageSource source)
                    && source.by() instanceof Effect.BuildImage build
                    && UsedImages.archive(build).isEmpty()) {
                report(use, source, build, context);
            }
        }
    }

    /// docker/bake-action takes the input that docker/build-push-action has.
    private static boolean isByAction(Effect.BuildImage build) {
        return build.tool() == BuildTool.BAKE && build.origin().cause().filter(UsesStep.class::isInstance).isPresent();
    }

    private static void report(ImageUse use, ImageSource source, Effect.BuildImage build, RuleContext context) {
        String message =
                "image `"
                        + use.image().shown()
                        + "` "
                        + UsedImages.verb(use.effect())
                        + ", but its build leaves it in the builder's cache";
        Finding finding =
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting(
                                build.tool() == BuildTool.BUILD_PUSH_ACTION || isByAction(build)
                                        ? "add `load: true` to the build"
                                        : "add `--load` to the build")
                        .relatedTo(source.location(), "built here, not loaded");
        Optional<Edit> edit = edit(build);
        context.report(
                edit.map(one -> finding.fixedBy(new Fix("load the built image", FixSafety.SAFE, List.of(one))))
                        .orElse(finding));
    }

    /// Images of several platforms cannot be loaded by the engines of today's runners.
    private static Optional<Edit> edit(Effect.BuildImage build) {
        return (build.tool() == BuildTool.BUILD_PUSH_ACTION || isByAction(build))
                        && build.definition().platforms().size() <= 1
                        && build.outputs().isEmpty()
                        && build.origin().cause().orElse(null) instanceof UsesStep step
                ? WorkflowEdits.input(step, "load", "true")
                : Optional.empty();
    }
}
