package dev.lintainer.rules.exit;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.Dependency;
import dev.lintainer.document.compose.Service;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.Optional;

/// `--abort-on-container-exit` stops at the first container that ends, which is the one that only prepares.
public final class ComposeFirstExit implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                DockerCommand command = call.command();
                Optional<DockerCommand.Flag> flag =
                        command.flag("--abort-on-container-exit").filter(_ -> !command.has("--exit-code-from"));
                Optional<Dependency> first = command.compose().flatMap(ComposeFirstExit::oneShot);
                if (command.name().equals("docker compose up")
                        && command.arguments().isEmpty()
                        && flag.isPresent()
                        && first.isPresent()) {
                    report(job, call, flag.get().location(), first.get(), context);
                }
            }
        }
    }

    /// What another service waits for until it has ended.
    private static Optional<Dependency> oneShot(ComposeProject project) {
        for (Service service : project.activeServices()) {
            for (Dependency dependency : service.dependsOn()) {
                if (dependency.condition() == Dependency.Condition.COMPLETED) {
                    return Optional.of(dependency);
                }
            }
        }
        return Optional.empty();
    }

    private static void report(
            JobRun job, Effect.CallDocker call, Location flag, Dependency first, RuleContext context) {
        context.report(
                context.finding(
                                job,
                                call,
                                flag,
                                "everything stops, with success, as soon as service `"
                                        + first.service().raw()
                                        + "` has done its work")
                        .relatedTo(first.location(), "ends before the others")
                        .suggesting("run the tests with `docker compose run --rm`"));
    }
}
