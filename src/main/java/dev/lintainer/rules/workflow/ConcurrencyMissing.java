package dev.lintainer.rules.workflow;

import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;

/// A pull request's checks go on for commits that are no longer its newest.
public final class ConcurrencyMissing implements Rule.OfWorkflow {
    private static final String NEW_COMMITS = "synchronize";

    @Override
    public void check(Workflow workflow, RuleContext context) {
        boolean said =
                workflow.concurrency().isPresent()
                        || workflow.jobs().stream().anyMatch(job -> job.concurrency().isPresent());
        if (said) {
            return;
        }
        workflow.trigger("pull_request")
                .filter(ConcurrencyMissing::isForEveryCommit)
                .ifPresent(trigger ->
                        context.report(
                                context.finding(
                                                new Location(workflow.source(), trigger.eventSpan()),
                                                "an older run of a pull request goes on beside its newer one")
                                        .suggesting(
                                                "add `concurrency: { group: \"${{ github.workflow }}-${{ github.ref"
                                                        + " }}\", cancel-in-progress: true }`")));
    }

    private static boolean isForEveryCommit(Trigger trigger) {
        return trigger instanceof Trigger.Webhook webhook
                && webhook.filters().stream()
                        .filter(filter -> filter.name().equals("types"))
                        .allMatch(
                                filter -> filter.values().stream().anyMatch(value -> value.raw().equals(NEW_COMMITS)));
    }
}
