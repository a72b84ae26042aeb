package dev.lintainer.rules.check;

import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.Aggregator;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckKind;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A job that judges others needs one whose result is always `success`, although it checks something.
public final class AggregatorBlind implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Map<Workflow, List<Aggregator>> judges = new IdentityHashMap<>();
        for (JobRun run : pipeline.jobs()) {
            goesOn(run)
                    .ifPresent(place -> {
                        for (Aggregator judge : judges.computeIfAbsent(run.workflow(), AggregatorBlind::judges)) {
                            if (judge.needs(run.job().id()) && judge.looksAt(run.job().id())) {
                                report(run, judge.job(), place, context);
                            }
                        }
                    });
        }
    }

    private static List<Aggregator> judges(Workflow workflow) {
        return workflow.jobs().stream().flatMap(job -> Aggregator.of(job).stream()).toList();
    }

    /// The `true` of the job's `continue-on-error`; what an expression says is said for some legs only.
    private static Optional<Location> goesOn(JobRun run) {
        return CheckRun.of(run).stream()
                .filter(check -> check.kind() != CheckKind.BUILD && check.kind() != CheckKind.SECURITY)
                .map(CheckRun::fate)
                .filter(fate -> fate instanceof Fate.Masked masked && masked.by() == Mask.JOB)
                .map(fate -> ((Fate.Masked) fate).location())
                .filter(location -> location.text().indexOf('$') < 0)
                .findFirst();
    }

    private static void report(JobRun run, Job judge, Location goesOn, RuleContext context) {
        context.report(
                context.finding(
                                goesOn,
                                "job `"
                                        + judge.id()
                                        + "` never learns that `"
                                        + run.job().id()
                                        + "` has failed: its result is `success` all the same")
                        .relatedTo(new Location(run.workflow().source(), judge.idSpan()), "judges it")
                        .suggesting("let single steps go on, and hand their outcome on as an output"));
    }
}
