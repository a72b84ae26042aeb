package dev.lintainer.rules.check;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.RequiredChecks;
import dev.lintainer.pipeline.check.Aggregator;
import dev.lintainer.pipeline.evaluation.ConditionTerms;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.text.Location;
import java.util.List;

/// A required check is skipped, and so passed, when a job that it needs has failed.
public final class AggregatorSkippable implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<RequiredChecks.Required> all = RequiredChecks.of(pipeline, context.policy().requiredChecks());
        for (RequiredChecks.Required required : all) {
            Job job = required.job().job();
            boolean asks =
                    job.condition()
                            .map(condition ->
                                    ConditionTerms.of(condition).map(ConditionTerms::asksForOutcome).orElse(true))
                            .orElse(false);
            boolean covered =
                    job.needs().stream()
                            .allMatch(need -> all.stream().anyMatch(other -> isOf(other.job(), required.job(), need)));
            if (!job.needs().isEmpty() && !asks && !covered) {
                report(required, context);
            }
        }
    }

    private static boolean isOf(JobRun other, JobRun job, Text need) {
        return other.workflow() == job.workflow() && other.job().id().equalsIgnoreCase(need.raw());
    }

    private static void report(RequiredChecks.Required required, RuleContext context) {
        Job job = required.job().job();
        Finding finding =
                context.finding(
                                new Location(required.job().workflow().source(), job.idSpan()),
                                "required check `"
                                        + required.name()
                                        + "` is skipped, which passes, when a job that it needs fails")
                        .suggesting("run it with `if: ${{ always() }}` and look at `needs.*.result`");
        boolean looks = job.condition().isEmpty() && Aggregator.any(job).looksAtResults();
        context.report(
                looks
                        ? YamlEdits.addFirst(job.yaml(), "if", "${{ always() }}")
                                .map(edit ->
                                        finding.fixedBy(new Fix("run it in any case", FixSafety.UNSAFE, List.of(edit))))
                                .orElse(finding)
                        : finding);
    }
}
