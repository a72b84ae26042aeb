package dev.lintainer.rules.check;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.WaitStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// What a step in the background gives is used before the step is waited for.
public final class BackgroundNotAwaited implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        for (Job job : workflow.jobs()) {
            List<Step> steps = job.steps();
            for (int i = 0; i < steps.size(); i++) {
                Optional<String> id = background(steps.get(i));
                if (id.isPresent()) {
                    follow(steps.subList(i + 1, steps.size()), id.get(), steps.get(i), workflow, context);
                }
            }
        }
    }

    private static Optional<String> background(Step step) {
        boolean background = step.header().background().filter(text -> text.raw().equals("true")).isPresent();
        return background ? step.id().flatMap(Text::literal) : Optional.empty();
    }

    private static void follow(List<Step> later, String id, Step background, Workflow workflow, RuleContext context) {
        String words = "steps." + id + ".";
        for (Step step : later) {
            if (step instanceof WaitStep wait && isFor(wait, id)) {
                return;
            }
            String text = new Location(workflow.source(), step.span()).text();
            int at = text.indexOf(words);
            if (at >= 0) {
                int start = step.span().start() + at;
                context.report(
                        context.finding(
                                        new Location(workflow.source(), new Span(start, start + words.length() - 1)),
                                        "step `" + id + "` may still be running in the background here")
                                .relatedTo(
                                        new Location(
                                                workflow.source(),
                                                background.header().background().orElseThrow().scalar().span()),
                                        "goes on by itself")
                                .suggesting("put a step with `wait: " + id + "` in between"));
                return;
            }
        }
    }

    private static boolean isFor(WaitStep wait, String id) {
        return wait.targets().isEmpty()
                || wait.targets().stream().anyMatch(target -> target.raw().equals(id) || target.literal().isEmpty());
    }
}
