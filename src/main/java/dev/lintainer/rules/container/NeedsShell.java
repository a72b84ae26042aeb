package dev.lintainer.rules.container;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.JobInstalls;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.ImagePrograms;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.shell.ScriptWays;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.shell.Bashism;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A script of a job in a container needs bash: the image has none, or the runner takes sh because nothing else is
/// said.
public final class NeedsShell implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (ImageUse use : pipeline.jobContainers()) {
            Optional<ImageContent> content = pipeline.content(use);
            for (StepRun step : use.job().steps()) {
                boolean own = step.through().isEmpty() && step.happens() != Presence.NO;
                if (own && step.step() instanceof RunStep run && reported.add(run.run().location())) {
                    check(run, step, use, content, context);
                }
            }
        }
    }

    private static void check(
            RunStep run, StepRun step, ImageUse use, Optional<ImageContent> content, RuleContext context) {
        Optional<Text> shell = shell(run, use.job());
        Presence bash = bash(step, use, content);
        if (shell.isPresent()) {
            boolean asked = shell.get().raw().equals("bash") || shell.get().raw().startsWith("bash ");
            if (asked && bash == Presence.NO) {
                context.report(
                        context.finding(
                                        shell.get().location(),
                                        "`bash` is asked for, but `" + use.image().shown() + "` has none")
                                .suggesting("write `shell: sh`, or install bash before")
                                .relatedTo(use.image().location(), "the job runs in this container"));
            }
            return;
        }
        ImagePrograms.plainShell(use.image().value(), content)
                .flatMap(plain -> first(run, plain))
                .ifPresent(bashism -> report(bashism, run, use, bash, context));
    }

    private static Presence bash(StepRun step, ImageUse use, Optional<ImageContent> content) {
        Presence ofImage = ImagePrograms.has("bash", use.image().value(), content);
        int before =
                use.job().effects().stream()
                        .filter(effect -> effect.origin().step() == step.index())
                        .map(Effect::origin)
                        .mapToInt(origin -> origin.order())
                        .min()
                        .orElse(use.job().effects().size());
        return ofImage == Presence.NO ? JobInstalls.mayHave("bash", use.job(), before) : ofImage;
    }

    /// The step's own, or the default.
    private static Optional<Text> shell(RunStep run, JobRun job) {
        Optional<Text> ofJob =
                job.job().body() instanceof NormalJob normal ? normal.defaults().shell() : Optional.empty();
        return run.shell().or(() -> ofJob).or(() -> job.workflow().defaults().shell());
    }

    private static Optional<Bashism> first(RunStep run, ImagePrograms.PlainShell shell) {
        return ScriptWays.bashisms(run).stream()
                .filter(each ->
                        switch (shell) {
                            case DASH -> true;
                            case ASH -> !each.kind().isKnownToAsh();
                        })
                .findFirst();
    }

    private static void report(Bashism bashism, RunStep run, ImageUse use, Presence bash, RuleContext context) {
        Finding finding =
                context.finding(
                                new Location(run.run().location().file(), bashism.span()),
                                "`"
                                        + bashism.kind().words()
                                        + "` is bash's, but scripts of a job in a container are run by `sh`")
                        .suggesting("add `shell: bash`" + (bash == Presence.NO ? ", and install bash" : ""))
                        .relatedTo(use.image().location(), "the job runs in this container");
        Optional<Edit> edit = bash == Presence.YES ? WorkflowEdits.key(run, "shell", "bash") : Optional.empty();
        context.report(
                edit.map(each -> finding.fixedBy(new Fix("add `shell: bash`", FixSafety.UNSAFE, List.of(each))))
                        .orElse(finding));
    }
}
