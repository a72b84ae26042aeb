package dev.lintainer.rules.result;

import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.container.SourcesInContainer;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.ToolWrites;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tests write a report that is gone with the job's machine, or none at all.
public final class NotExported implements Rule.OfPipeline {
    /// Actions that read no report.
    private static final List<String> BLIND =
            List.of("actions/checkout", "actions/setup-", "actions/cache", "actions/download-artifact", "docker/");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Map<Effect, ContainerRun> containers = new IdentityHashMap<>();
        pipeline.containerRuns().forEach(run -> containers.put(run.container(), run));
        for (JobRun job : pipeline.jobs()) {
            int taken = lastTaker(job);
            for (CheckRun check : CheckRun.of(job)) {
                boolean untaken = check.effect().origin().step() > taken;
                if (check.kind().isTest() && (untaken || isGone(check, containers, pipeline))) {
                    judge(job, check, pipeline, context);
                }
            }
        }
    }

    private static void judge(JobRun job, CheckRun check, Pipeline pipeline, RuleContext context) {
        List<ToolWrites.Write> writes =
                ToolWrites.of(check.invocation(), Map.of(), pipeline.repository().files()).stream()
                        .filter(write -> isReport(write.path().value().toString()))
                        .toList();
        Optional<Finding> finding =
                writes.isEmpty()
                        ? Optional.of(check)
                                .filter(_ -> context.parameters().flag("require-report"))
                                .map(_ -> unwritten(job, check, context))
                        : Optional.of(lost(job, check, writes.getFirst(), context));
        finding.filter(_ -> !isMentioned(job, check, writes)).ifPresent(context::report);
    }

    private static boolean isReport(String path) {
        return !path.startsWith(".") && (path.endsWith(".xml") || path.endsWith(".json") || path.endsWith(".html"));
    }

    private static Finding unwritten(JobRun job, CheckRun check, RuleContext context) {
        return context.finding(
                        job,
                        check.effect(),
                        check.invocation().location(),
                        "`" + check.shown() + "` leaves no report of its tests")
                .suggesting("write one, e.g. with `--junitxml`, and upload it");
    }

    private static Finding lost(JobRun job, CheckRun check, ToolWrites.Write write, RuleContext context) {
        return context.finding(
                        job,
                        check.effect(),
                        write.path().location(),
                        "report `" + write.path().value() + "` is gone with the job: nothing uploads or reads it")
                .suggesting("upload it with actions/upload-artifact and `if: ${{ !cancelled() }}`");
    }

    /// The last step in which something, or something unread, takes files of the job away or may read them.
    private static int lastTaker(JobRun job) {
        int last = Origin.JOB_SET_UP;
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.UnknownEffects || effect instanceof Effect.UploadArtifact) {
                last = Math.max(last, effect.origin().step());
            }
        }
        for (StepRun run : job.steps()) {
            if (run.happens() != Presence.NO && takes(run.step())) {
                last = Math.max(last, run.index());
            }
        }
        return last;
    }

    /// Whether no upload can take the reports, since they are gone with their container. Where one looks for them all
    /// the same, another rule says so.
    private static boolean isGone(CheckRun check, Map<Effect, ContainerRun> containers, Pipeline pipeline) {
        Optional<ContainerRun> run =
                Optional.ofNullable(containers.get(check.effect()))
                        .filter(each -> SourcesInContainer.around(each) != Presence.NO);
        if (run.isEmpty()) {
            return false;
        }
        List<ContainerWrite> reports =
                run.get().writes(pipeline.repository().files()).stream()
                        .filter(write -> write.by() == check.invocation() && isReport(write.path().toString()))
                        .toList();
        return !reports.isEmpty()
                && reports.stream().allMatch(write -> write.end() instanceof ContainerWrite.End.Lost)
                && pipeline.lostResults().stream().noneMatch(result -> result.run() == run.get());
    }

    private static boolean takes(Step step) {
        return step instanceof UsesStep uses && BLIND.stream().noneMatch(uses.uses().raw()::startsWith);
    }

    private static boolean isMentioned(JobRun job, CheckRun check, List<ToolWrites.Write> writes) {
        int own = check.effect().origin().step();
        return writes.stream()
                .map(write -> write.path().value().toString())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .anyMatch(name ->
                        job.steps().stream()
                                .filter(run -> run.index() > own)
                                .map(run -> new Location(run.step().header().yaml().source(), run.step().span()))
                                .anyMatch(place -> place.text().contains(name)));
    }
}
