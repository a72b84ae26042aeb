package dev.lintainer.rules.check;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.Aggregator;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;

/// A job that waits for others and runs in any case does nothing but succeed.
public final class AggregatorAlwaysGreen implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun run : pipeline.jobs()) {
            Job job = run.job();
            boolean green =
                    Aggregator.of(job).filter(one -> !one.looksAtResults()).isPresent()
                            && !isGate(job)
                            && run.effects().isEmpty()
                            && !job.steps().isEmpty()
                            && job.steps().stream().allMatch(AggregatorAlwaysGreen::onlyTalks);
            if (green) {
                context.report(
                        context.finding(
                                        new Location(run.workflow().source(), job.idSpan()),
                                        "job `" + job.id() + "` is green whatever has become of the jobs that it needs")
                                .suggesting("fail where `contains(needs.*.result, 'failure')`, and on `cancelled`"));
            }
        }
    }

    /// A job with an environment waits for somebody's approval.
    private static boolean isGate(Job job) {
        return job.body() instanceof NormalJob normal && normal.environment().isPresent();
    }

    /// What is written somewhere is not only said.
    private static boolean onlyTalks(Step step) {
        return step instanceof RunStep run
                && run.header().condition().isEmpty()
                && !run.run().raw().contains("exit")
                && !run.run().raw().contains("false")
                && !run.run().raw().contains("GITHUB_")
                && !run.run().raw().contains(">");
    }
}
