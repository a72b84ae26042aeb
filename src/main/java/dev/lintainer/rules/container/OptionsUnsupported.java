package dev.lintainer.rules.container;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Container;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ServiceContainer;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// `options` asks for what the runner decides itself.
public final class OptionsUnsupported implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        for (Job job : workflow.jobs()) {
            if (job.body() instanceof NormalJob normal) {
                normal.container()
                        .ifPresent(
                                container -> check(container, List.of("--network", "--net", "--entrypoint"), context));
                for (ServiceContainer service : normal.services().containers()) {
                    check(service.container(), List.of("--network", "--net"), context);
                }
            }
        }
    }

    private static void check(Container container, List<String> unsupported, RuleContext context) {
        Optional<Text> options = container.options();
        if (options.isEmpty()) {
            return;
        }
        Location whole = options.get().location();
        String written = whole.text();
        for (String word : options.get().raw().split("\\s+")) {
            String name = word.indexOf('=') < 0 ? word : word.substring(0, word.indexOf('='));
            int at = written.indexOf(name);
            if (unsupported.contains(name) && at >= 0) {
                int start = whole.span().start() + at;
                context.report(
                        context.finding(
                                        new Location(whole.file(), new Span(start, start + name.length())),
                                        "`" + name + "` cannot be set: the runner gives its containers one of its own")
                                .suggesting("leave `" + name + "` out"));
            }
        }
    }
}
