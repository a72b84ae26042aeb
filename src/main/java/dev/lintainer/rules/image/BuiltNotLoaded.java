package dev.lintainer.rules.image;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.BuildOutput;
import dev.lintainer.pipeline.BuildTool;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.ImageSource;
import dev.lintainer.pipeline.ImageUse;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;

/// An image is used in the job that builds it, but its builder keeps it to itself.
public final class BuiltNotLoaded implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : UsedImages.of(pipeline)) {
            if (use.supply() instanceof ImageUse.Supply.InBuilder(ImageSource source)
                    && source.by() instanceof Effect.BuildImage build) {
                report(use, source, build, context);
            }
        }
    }

    /// docker/bake-action takes the input that docker/build-push-action has.
    private static boolean isByAction(Effect.BuildImage build) {
        return build.tool() == BuildTool.BAKE && build.origin().cause().filter(UsesStep.class::isInstance).isPresent();
    }

    private static void report(ImageUse use, ImageSource source, Effect.BuildImage build, RuleContext context) {
        Optional<Located> file =
                build.outputs().stream()
                        .filter(output -> output.format() == BuildOutput.Format.DOCKER)
                        .flatMap(output -> output.file().stream())
                        .findFirst();
        String where = file.map(tar -> "only to `" + tar.value() + "`").orElse("only to the builder's cache");
        String remedy =
                file.map(tar -> "`docker load` the archive first, or build with `load: true`")
                        .orElse(
                                build.tool() == BuildTool.BUILD_PUSH_ACTION || isByAction(build)
                                        ? "add `load: true` to the build"
                                        : "add `--load` to the build");
        context.report(
                context.finding(
                                use.image().location(),
                                "image `"
                                        + use.image().shown()
                                        + "` "
                                        + UsedImages.verb(use.effect())
                                        + ", but its build writes it "
                                        + where)
                        .suggesting(remedy)
                        .relatedTo(source.location(), "built here, not loaded"));
    }
}
