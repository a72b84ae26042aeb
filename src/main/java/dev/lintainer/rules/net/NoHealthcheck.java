package dev.lintainer.rules.net;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.ServiceContainer;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.ServerImage;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// Tests may start before the database that they use answers.
public final class NoHealthcheck implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.RunContainer service : job.effects(Effect.RunContainer.class)) {
                Optional<ServerImage> image =
                        service.start() == Effect.Start.SERVICE
                                ? service.image().map(Located::value).flatMap(ServerImage::of)
                                : Optional.empty();
                if (image.filter(NoHealthcheck::needsTime).isPresent()
                        && !isChecked(job, service)
                        && !waits(job)
                        && !CheckRun.of(job).isEmpty()) {
                    report(job, service, image.get(), context);
                }
            }
        }
    }

    private static boolean needsTime(ServerImage image) {
        return image.startsSlowly() == Presence.YES && image.checksItself() == Presence.NO;
    }

    private static boolean isChecked(JobRun job, Effect.RunContainer service) {
        if (!(job.job().body() instanceof NormalJob normal)) {
            return true;
        }
        return normal.services().containers().stream()
                .filter(each -> service.name().filter(name -> name.value().is(each.id())).isPresent())
                .map(ServiceContainer::container)
                .flatMap(container -> container.options().stream())
                .map(Text::raw)
                .anyMatch(options -> options.contains("--health-cmd") || options.contains("${{"));
    }

    private static final List<String> WAITS =
            List.of("wait", "sleep", "until ", "while ", "retry", "_isready", "ping", "nc -", "dockerize", "health");

    /// Whether a script of the job looks like one that waits.
    private static boolean waits(JobRun job) {
        return job.steps().stream()
                .anyMatch(step ->
                        step.step() instanceof RunStep run && WAITS.stream().anyMatch(run.run().raw()::contains));
    }

    private static void report(JobRun job, Effect.RunContainer service, ServerImage image, RuleContext context) {
        Located name = service.name().orElseThrow();
        context.report(
                context.finding(
                                job,
                                service,
                                name.location(),
                                "steps start before service `" + name.value() + "` answers: nothing checks its health")
                        .suggesting(
                                "add `options: --health-cmd \""
                                        + image.readiness().orElse("a command that asks the server")
                                        + "\"`")
                        .likely());
    }
}
