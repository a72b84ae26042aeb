package dev.lintainer.rules.exit;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.Service;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.ServerImages;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `docker compose up` in the foreground ends with the last of its containers; a database never ends.
public final class ComposeUpHangs implements Rule.OfPipeline {
    private static final List<String> ENDING =
            List.of(
                    "--detach",
                    "--wait",
                    "--no-start",
                    "--abort-on-container-exit",
                    "--abort-on-container-failure",
                    "--exit-code-from");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                if (isForeground(call) && !isInBackground(call)) {
                    call.command()
                            .compose()
                            .filter(ComposeProject::isComplete)
                            .flatMap(project -> endless(call.command(), project))
                            .ifPresent(service -> report(job, call, service, context));
                }
            }
        }
    }

    private static boolean isForeground(Effect.CallDocker call) {
        DockerCommand command = call.command();
        return command.name().equals("docker compose up")
                && command.complete() == Presence.YES
                && ENDING.stream().noneMatch(command::has);
    }

    /// `&`, or a program such as `timeout` in front that ends it.
    private static boolean isInBackground(Effect.CallDocker call) {
        boolean background =
                call.origin().fate() instanceof Fate.Unknown
                        || call.origin().fate() instanceof Fate.Masked masked && masked.by() == Mask.BACKGROUND;
        return background || !call.origin().location().text().startsWith(call.program().location().text());
    }

    /// A service that is named, or one of all, and never ends by itself.
    private static Optional<Service> endless(DockerCommand command, ComposeProject project) {
        Stream<Service> started =
                command.arguments().isEmpty()
                        ? project.activeServices().stream()
                        : command.arguments().stream()
                                .flatMap(name -> name.value().literal().flatMap(project::service).stream());
        return started.filter(ComposeUpHangs::isEndless).findFirst();
    }

    private static boolean isEndless(Service service) {
        boolean restarts = service.restart().filter(text -> text.is("always") || text.is("unless-stopped")).isPresent();
        boolean server =
                service.build().isEmpty()
                        && service.command().isEmpty()
                        && service.entrypoint().isEmpty()
                        && service.image().filter(image -> ServerImages.is(image.raw())).isPresent();
        return restarts || server;
    }

    private static void report(JobRun job, Effect.CallDocker call, Service service, RuleContext context) {
        context.report(
                context.finding(
                                job,
                                call,
                                call.origin().location(),
                                "`docker compose up` never ends, as service `" + service.name() + "` does not")
                        .relatedTo(service.nameLocation(), "runs until it is stopped")
                        .suggesting("add `--wait`, or run the tests with `docker compose run`"));
    }
}
