package dev.lintainer.rules.mount;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.EffectiveCommand;
import dev.lintainer.pipeline.container.SourcesInContainer;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.known.CheckTools;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;

/// A check runs in a container that has nothing of the repository to look at.
public final class WorkspaceNotMounted implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        FileTree files = pipeline.repository().files();
        for (ImageUse use : pipeline.containers()) {
            Effect.RunContainer container = (Effect.RunContainer) use.effect();
            Optional<ImageContent> content = pipeline.content(use);
            // What is created first may be filled with `docker cp` before it starts.
            if (container.start() == Effect.Start.DOCKER_CREATE
                    || content.isEmpty()
                    || SourcesInContainer.mounted(container.mounts(), files) != Presence.NO
                    || SourcesInContainer.copied(content.get()) != Presence.NO) {
                continue;
            }
            CheckTools.first(EffectiveCommand.of(container, content).known(), files)
                    .ifPresent(tool -> report(tool, use, content.get(), context));
        }
    }

    private static void report(Tool tool, ImageUse use, ImageContent content, RuleContext context) {
        Finding finding =
                context.finding(
                                use.image().location(),
                                "`"
                                        + tool.name()
                                        + "` has no sources to check: `"
                                        + use.image().shown()
                                        + "` holds none, and none are mounted")
                        .suggesting("mount the workspace: `-v \"$GITHUB_WORKSPACE:/app\" -w /app`")
                        .relatedTo(tool.invocation().words().getFirst().location(), "checks what lies around it")
                        .relatedTo(
                                content.build().origin().location(),
                                "the image is built here, without a `COPY` of the sources");
        context.report(finding);
    }
}
