package dev.lintainer.rules.container;

import dev.lintainer.document.workflow.Container;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerUsers;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A job's container runs as somebody who may not write where the runner keeps the job's files.
public final class NonrootUser implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : pipeline.jobContainers()) {
            OptionalLong owner = use.job().runner().workspaceOwner();
            Effect.RunContainer container = (Effect.RunContainer) use.effect();
            boolean usesActions = use.job().steps().stream().anyMatch(step -> step.step() instanceof UsesStep);
            if (owner.isEmpty() || !usesActions || container.user().isPresent()) {
                continue;
            }
            switch (ContainerUsers.of(container, pipeline.content(use))) {
                case ContainerUser.Other user when user.uid() != owner.getAsLong() ->
                        report(use, "uid " + user.uid(), user.decidedBy(), owner.getAsLong(), context);
                case ContainerUser.Other _,
                        ContainerUser.Root _,
                        ContainerUser.Named _,
                        ContainerUser.RunnersOwn _,
                        ContainerUser.Unknown _ -> {}
            }
        }
    }

    private static void report(ImageUse use, String user, Location decidedBy, long owner, RuleContext context) {
        Location place = use.image().location();
        Finding finding =
                context.finding(
                                use.job(),
                                use.effect(),
                                place,
                                "the job's container runs as "
                                        + user
                                        + ", but the workspace and the runner's files belong to uid "
                                        + owner)
                        .suggesting("add `options: --user " + owner + "`");
        Finding told = decidedBy.equals(place) ? finding : finding.relatedTo(decidedBy, "the image's user");
        context.report(
                edit(use.job(), owner)
                        .map(edit ->
                                told.fixedBy(new Fix("run it as the runner's user", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(told));
    }

    private static Optional<Edit> edit(JobRun job, long owner) {
        return job.job().body() instanceof NormalJob normal
                ? normal.container()
                        .filter(container -> container.options().isEmpty())
                        .flatMap(container -> edit(job, container, owner))
                : Optional.empty();
    }

    private static Optional<Edit> edit(JobRun job, Container container, long owner) {
        return job.job()
                .yaml()
                .entry("container")
                .flatMap(entry ->
                        entry.value() instanceof YamlMapping mapping && mapping.span().equals(container.span())
                                ? YamlEdits.add(mapping, "options", "--user " + owner)
                                : Optional.empty());
    }
}
