package dev.lintainer.rules.result;

import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.evaluation.ConditionTerms;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The reports of tests are uploaded only where the tests have passed, when nobody wants to read them.
public final class UploadSkippedOnFailure implements Rule.OfPipeline {
    private static final List<String> REPORTS = List.of("report", "result", "junit", "screenshot", "trace", "test-log");

    /// Coverage and timings say something of tests that have passed only.
    private static final List<String> OF_SUCCESS = List.of("cover", "bench");

    private static final List<String> OF_FAILURE = List.of("junit", "test-result", "test_result", "screenshot");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            List<CheckRun> tests =
                    CheckRun.of(job).stream()
                            .filter(check -> check.kind().isTest() && check.fate() instanceof Fate.Fails)
                            .toList();
            for (Effect.UploadArtifact upload : job.effects(Effect.UploadArtifact.class)) {
                Optional<CheckRun> before =
                        tests.stream()
                                .filter(test -> test.effect().origin().step() < upload.origin().step())
                                .reduce((_, last) -> last);
                Optional<UsesStep> step = upload.origin().action("actions/upload-artifact");
                if (before.isPresent() && step.isPresent() && isReport(upload) && isSkipped(job, upload, step.get())) {
                    report(job, upload, step.get(), before.get(), context);
                }
            }
        }
    }

    private static boolean isReport(Effect.UploadArtifact upload) {
        String words = (upload.name() + " " + upload.paths()).toLowerCase(Locale.ROOT);
        boolean ofSuccess =
                OF_SUCCESS.stream().anyMatch(words::contains) && OF_FAILURE.stream().noneMatch(words::contains);
        return REPORTS.stream().anyMatch(words::contains) && !ofSuccess && !upload.isBuildRecord();
    }

    /// Neither the step, nor that of the job which opens it, runs after a failure; one with a condition of its own may
    /// be meant for some legs only, and is skipped all the same.
    private static boolean isSkipped(JobRun job, Effect.UploadArtifact upload, UsesStep step) {
        Step outer = job.job().steps().get(upload.origin().step());
        return !asks(step) && !asks(outer) && upload.origin().happens() != Presence.NO;
    }

    private static boolean asks(Step step) {
        return step.header()
                .condition()
                .map(condition ->
                        condition.text().raw().contains(".outcome")
                                || condition.text().raw().contains(".conclusion")
                                || ConditionTerms.of(condition).map(ConditionTerms::asksForOutcome).orElse(true))
                .orElse(false);
    }

    private static String shown(Effect.UploadArtifact upload, UsesStep step) {
        return upload.name().location().equals(step.uses().location())
                ? "the artifact"
                : "artifact `" + upload.name().shown() + "`";
    }

    private static void report(
            JobRun job, Effect.UploadArtifact upload, UsesStep step, CheckRun test, RuleContext context) {
        Finding finding =
                context.finding(
                                job,
                                upload,
                                step.uses().location(),
                                shown(upload, step)
                                        + " is not uploaded when `"
                                        + test.shown()
                                        + "` fails, which is when it is read")
                        .relatedTo(test.invocation().location(), "ends the job when it fails")
                        .suggesting("add `if: ${{ !cancelled() }}`");
        Finding certain = step.header().condition().isEmpty() ? finding : finding.likely();
        boolean own = upload.origin().through().isEmpty();
        context.report(
                (own ? WorkflowEdits.key(step, "if", "${{ !cancelled() }}") : Optional.<Edit>empty())
                        .map(edit ->
                                certain.fixedBy(
                                        new Fix("upload it after a failure too", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(certain));
    }
}
