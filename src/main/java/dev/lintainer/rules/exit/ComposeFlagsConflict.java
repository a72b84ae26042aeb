package dev.lintainer.rules.exit;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Flags of `docker compose up` that it refuses together.
public final class ComposeFlagsConflict implements Rule.OfPipeline {
    /// The second of each pair is refused next to the first
    /// (https://github.com/docker/compose/blob/main/cmd/compose/up.go, validateFlags).
    private record Conflict(String one, String other) {}

    private static final List<Conflict> CONFLICTS =
            List.of(
                    new Conflict("--abort-on-container-exit", "--abort-on-container-failure"),
                    new Conflict("--wait", "--abort-on-container-exit"),
                    new Conflict("--wait", "--exit-code-from"),
                    new Conflict("--wait", "--attach"),
                    new Conflict("--wait", "--attach-dependencies"),
                    new Conflict("--wait", "--abort-on-container-failure"),
                    new Conflict("--detach", "--abort-on-container-exit"),
                    new Conflict("--detach", "--abort-on-container-failure"),
                    new Conflict("--detach", "--exit-code-from"),
                    new Conflict("--detach", "--attach"),
                    new Conflict("--detach", "--attach-dependencies"),
                    new Conflict("--detach", "--watch"),
                    new Conflict("--build", "--no-build"),
                    new Conflict("--force-recreate", "--no-recreate"),
                    new Conflict("--renew-anon-volumes", "--no-recreate"));

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                DockerCommand command = call.command();
                if (command.name().equals("docker compose up")) {
                    first(command).ifPresent(flags -> report(job, call, flags, context));
                }
            }
        }
    }

    private record Pair(DockerCommand.Flag one, DockerCommand.Flag other) {}

    private static Optional<Pair> first(DockerCommand command) {
        return CONFLICTS.stream()
                .flatMap(conflict -> {
                    Optional<DockerCommand.Flag> one = command.flag(conflict.one());
                    Optional<DockerCommand.Flag> other = command.flag(conflict.other());
                    return one.isPresent() && other.isPresent()
                            ? Stream.of(new Pair(one.get(), other.get()))
                            : Stream.empty();
                })
                .findFirst();
    }

    private static void report(JobRun job, Effect.CallDocker call, Pair flags, RuleContext context) {
        context.report(
                context.finding(
                                job,
                                call,
                                flags.other().location(),
                                "`docker compose up` refuses `"
                                        + flags.other().name()
                                        + "` together with `"
                                        + flags.one().name()
                                        + "`")
                        .relatedTo(flags.one().location(), "the other flag")
                        .suggesting("leave one of them out"));
    }
}
