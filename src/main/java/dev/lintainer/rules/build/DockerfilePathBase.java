package dev.lintainer.rules.build;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A Dockerfile's path is written as if it began elsewhere: in the context instead of the working directory, or the
/// other way round.
public final class DockerfilePathBase implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            build.files().dockerfileElsewhere().ifPresent(found -> report(build, found, context));
        }
    }

    private static void report(JobBuild build, String found, RuleContext context) {
        Located written = build.build().definition().dockerfile();
        context.report(
                build.judged(
                                context.finding(
                                        build.job(),
                                        build.build(),
                                        written.location(),
                                        "the Dockerfile `"
                                                + written.shown()
                                                + "` is looked for at `"
                                                + written.value()
                                                + "`, but lies at `"
                                                + found
                                                + "`"))
                        .suggesting("write the path relative to " + base(build.build())));
    }

    private static String base(Effect.BuildImage build) {
        if (build.definition().contextKind() == BuildDefinition.ContextKind.GIT) {
            return "the build context";
        }
        return switch (build.tool()) {
            case COMPOSE, BAKE -> "the build context";
            case BUILD_PUSH_ACTION -> "the workspace, not to the build context";
            case DOCKER_BUILD, BUILDX_BUILD, ACTION -> "the working directory, not to the build context";
        };
    }
}
