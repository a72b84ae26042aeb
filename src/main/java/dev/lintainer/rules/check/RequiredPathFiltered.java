package dev.lintainer.rules.check;

import dev.lintainer.document.workflow.EventFilter;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.RequiredChecks;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A required check never comes where its workflow is not started, and the pull request waits for ever.
public final class RequiredPathFiltered implements Rule.OfPipeline {
    private static final List<String> EVENTS = List.of("pull_request", "pull_request_target");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<RequiredChecks.Required> all = RequiredChecks.of(pipeline, context.policy().requiredChecks());
        for (RequiredChecks.Required required : all) {
            Workflow workflow = required.job().workflow();
            boolean elsewhere =
                    all.stream()
                            .anyMatch(other ->
                                    other.name().equals(required.name()) && other.job().workflow() != workflow);
            Optional<EventFilter> filter = filter(workflow);
            if (!elsewhere && filter.isPresent()) {
                context.report(
                        context.finding(
                                        new Location(workflow.source(), filter.get().nameSpan()),
                                        "required check `"
                                                + required.name()
                                                + "` stays pending for changes that `"
                                                + filter.get().name()
                                                + "` leaves out")
                                .suggesting("start the workflow always, and skip its jobs by `if`"));
            }
        }
    }

    private static Optional<EventFilter> filter(Workflow workflow) {
        return workflow.triggers().stream()
                .filter(trigger -> EVENTS.contains(trigger.event()))
                .flatMap(trigger ->
                        trigger instanceof Trigger.Webhook webhook
                                ? webhook.filters().stream()
                                : Stream.<EventFilter>empty())
                .filter(filter -> filter.name().startsWith("paths"))
                .findFirst();
    }
}
