package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.VariableRead;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.KnownVariables;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A container writes to one of the files of the runner, which it has not got.
public final class GithubFileInContainer implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
                for (VariableRead read : container.command().reads()) {
                    if (KnownVariables.isRunnerFile(read.name())) {
                        check(job, container, read, context);
                    }
                }
            }
        }
    }

    private static void check(JobRun job, Effect.RunContainer container, VariableRead read, RuleContext context) {
        Presence passed = container.environment().has(read.name());
        boolean mounted = container.mounts().stream().anyMatch(GithubFileInContainer::mayHold);
        if (passed == Presence.MAYBE || passed == Presence.YES && mounted) {
            return;
        }
        String fault =
                passed == Presence.NO
                        ? "`" + read.name() + "` names no file in the container, which is not given the variable"
                        : "`" + read.name() + "` names a file that is not mounted into the container";
        Finding finding =
                context.finding(job, container, read.location(), fault)
                        .suggesting(
                                "write it outside, or add `-e "
                                        + read.name()
                                        + " -v \"$"
                                        + read.name()
                                        + ":$"
                                        + read.name()
                                        + "\"`");
        context.report(container.origin().happens() == Presence.YES ? finding : finding.likely());
    }

    /// Files of the runner lie outside of the workspace, below a folder whose path is not known.
    private static boolean mayHold(Mount mount) {
        return !mount.source().map(Located::value).filter(source -> source.isKnown()).isPresent();
    }
}
