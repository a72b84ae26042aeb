package dev.lintainer.rules.container;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Container;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ServiceContainer;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A volume of a job's container or service has a relative path for its source.
public final class VolumeRelative implements Rule.OfWorkflow {
    @Override
    public void check(Workflow workflow, RuleContext context) {
        for (Job job : workflow.jobs()) {
            if (job.body() instanceof NormalJob normal) {
                normal.container().ifPresent(container -> check(container, context));
                for (ServiceContainer service : normal.services().containers()) {
                    check(service.container(), context);
                }
            }
        }
    }

    private static void check(Container container, RuleContext context) {
        for (Text volume : container.volumes()) {
            int colon = volume.raw().indexOf(':');
            String source = colon < 0 ? "" : volume.raw().substring(0, colon);
            boolean relative =
                    source.startsWith(".")
                            || source.startsWith("~")
                            || source.indexOf('/') > 0 && !source.contains("${{") && !source.startsWith("/");
            if (relative) {
                context.report(
                        context.finding(
                                        volume.location(),
                                        "`" + source + "` is neither a volume's name nor an absolute path")
                                .suggesting(
                                        "write the host's path, e.g. `${{ github.workspace }}/...`, or mount it in a"
                                                + " step, when there is a checkout"));
            }
        }
    }
}
