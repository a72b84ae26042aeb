package dev.lintainer.rules.check;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.Aggregator;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A job that judges others needs one whose result is always `success`.
public final class AggregatorBlind implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        for (Job job : workflow.jobs()) {
            Optional<Aggregator> aggregator = Aggregator.of(job);
            if (aggregator.isEmpty()) {
                continue;
            }
            for (Text need : job.needs()) {
                Optional<Job> needed = need.literal().flatMap(workflow::job);
                needed.filter(other -> aggregator.get().looksAt(other.id()))
                        .flatMap(AggregatorBlind::goesOn)
                        .ifPresent(text ->
                                context.report(
                                        context.finding(
                                                        text.location(),
                                                        "job `"
                                                                + job.id()
                                                                + "` never learns that `"
                                                                + needed.get().id()
                                                                + "` has failed: its result is `success` all the same")
                                                .relatedTo(new Location(workflow.source(), job.idSpan()), "judges it")
                                                .suggesting(
                                                        "let single steps go on, and hand their outcome on as an"
                                                                + " output")));
            }
        }
    }

    private static Optional<Text> goesOn(Job job) {
        return job.body() instanceof NormalJob normal
                ? normal.continueOnError().filter(text -> text.raw().equals("true"))
                : Optional.empty();
    }
}
