package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.VariableRead;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Set;
import java.util.stream.Stream;

/// A script for a container has the machine's folder or user in it, which the container does not have.
public final class ExpandedOnHost implements Rule.OfPipeline {
    /// Variables that every shell has, with another value in a container.
    private static final Set<String> OF_THE_MACHINE =
            Set.of("HOME", "PWD", "OLDPWD", "USER", "LOGNAME", "HOSTNAME", "PATH");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
                if (container.command() instanceof ContainerCommand.Given given && !sharesPaths(container)) {
                    given.expanded().stream()
                            .filter(read -> OF_THE_MACHINE.contains(read.name()))
                            .forEach(read -> report(job, container, read, context));
                }
            }
        }
    }

    /// Whether a folder lies under a path of the machine in the container too, so that both may mean the same.
    private static boolean sharesPaths(Effect.RunContainer container) {
        Stream<Located> places =
                Stream.concat(container.mounts().stream().map(Mount::target), container.workingDirectory().stream());
        return places.anyMatch(place -> !place.value().isKnown());
    }

    private static void report(JobRun job, Effect.RunContainer container, VariableRead read, RuleContext context) {
        Finding finding =
                context.finding(
                                job,
                                container,
                                read.location(),
                                "`" + read.name() + "` is the machine's here: the shell outside puts it in")
                        .suggesting("write `\\$" + read.name() + "`, or put the script in single quotes");
        context.report(container.origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
