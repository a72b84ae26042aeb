package dev.lintainer.pipeline.container;

import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the command that starts a container makes of the container's exit code
/// (https://docs.docker.com/engine/containers/run/#exit-status,
/// https://github.com/docker/compose/blob/main/cmd/compose/up.go).
public final class ContainerExits {
    private ContainerExits() {}

    /// Commands that tell later how a container in the background has ended.
    private static final Set<String> COLLECTORS =
            Set.of(
                    "docker wait",
                    "docker inspect",
                    "docker attach",
                    "docker start",
                    "docker exec",
                    "docker cp",
                    "docker compose wait",
                    "docker compose attach",
                    "docker compose exec",
                    "docker compose cp",
                    "docker compose up",
                    "docker compose start");

    /// Commands that tell so to whoever reads what they print.
    private static final Set<String> PRINTERS =
            Set.of("docker logs", "docker ps", "docker compose logs", "docker compose ps");

    /// The fate of the container's exit code, the command itself left aside.
    public static Fate of(JobRun job, Effect effect) {
        return switch (effect) {
            case Effect.RunContainer container -> started(job, container);
            case Effect.ExecuteInContainer _ -> call(job, effect).map(call -> attached(job, call)).orElse(Fate.UNKNOWN);
            case Effect _ -> Fate.FAILS;
        };
    }

    private static Fate started(JobRun job, Effect.RunContainer container) {
        return switch (container.start()) {
            case DOCKER_RUN, COMPOSE_RUN -> call(job, container).map(call -> attached(job, call)).orElse(Fate.UNKNOWN);
            case COMPOSE_UP -> call(job, container).map(call -> service(job, call, container)).orElse(Fate.UNKNOWN);
            case ACTION -> Fate.FAILS;
            case DOCKER_CREATE, JOB, SERVICE -> Fate.UNKNOWN;
        };
    }

    private static Fate attached(JobRun job, Effect.CallDocker call) {
        if (call.command().complete() != Presence.YES) {
            return Fate.UNKNOWN;
        }
        return call.command().flag("--detach").map(flag -> detached(job, call, flag)).orElse(Fate.FAILS);
    }

    private static Fate detached(JobRun job, Effect.CallDocker call, DockerCommand.Flag flag) {
        return isCollected(job, call) ? Fate.UNKNOWN : new Fate.Masked(Mask.DETACHED, flag.location());
    }

    private static Fate service(JobRun job, Effect.CallDocker call, Effect.RunContainer container) {
        DockerCommand command = call.command();
        if (command.complete() != Presence.YES) {
            return Fate.UNKNOWN;
        }
        if (!command.name().equals("docker compose up")) {
            return isCollected(job, call) ? Fate.UNKNOWN : new Fate.Masked(Mask.DETACHED, call.origin().location());
        }
        Optional<DockerCommand.Flag> from = command.flag("--exit-code-from");
        if (from.isPresent()) {
            boolean own =
                    from.get().value().isPresent()
                            && container
                                    .name()
                                    .filter(name -> name.value().equals(from.get().value().get()))
                                    .isPresent();
            return own ? Fate.FAILS : Fate.UNKNOWN;
        }
        if (command.has("--abort-on-container-failure")) {
            return Fate.FAILS;
        }
        if (command.has("--abort-on-container-exit") || command.has("--wait") || command.has("--no-start")) {
            return Fate.UNKNOWN;
        }
        if (command.has("--detach")) {
            return detached(job, call, command.flag("--detach").orElseThrow());
        }
        return isCollected(job, call) ? Fate.UNKNOWN : new Fate.Masked(Mask.COMPOSE_UP, call.origin().location());
    }

    /// Whether something after the command asks how containers have ended, or may do so.
    private static boolean isCollected(JobRun job, Effect.CallDocker call) {
        List<Effect> later = job.effects().subList(call.origin().order() + 1, job.effects().size());
        return later.stream()
                .anyMatch(effect ->
                        switch (effect) {
                            case Effect.CallDocker other -> collects(other.command());
                            case Effect.UnknownEffects unknown -> unknown.reach() == Effect.Reach.COMMAND;
                            case Effect _ -> false;
                        });
    }

    private static boolean collects(DockerCommand command) {
        return COLLECTORS.contains(command.name())
                || PRINTERS.contains(command.name()) && command.captured() != Presence.NO;
    }

    /// The command that an effect comes from.
    public static Optional<Effect.CallDocker> call(JobRun job, Effect effect) {
        for (int i = effect.origin().order() - 1; i >= 0; i--) {
            Effect earlier = job.effects().get(i);
            if (earlier instanceof Effect.CallDocker call) {
                return call.origin().step() == effect.origin().step() ? Optional.of(call) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
