package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two containers of a job that both want one port of the machine while the first is still there.
public record PortClash(
        JobRun job, Effect.RunContainer first, PublishedPort taken, Effect.RunContainer second, PublishedPort wanted) {
    public static List<PortClash> of(JobRun job) {
        List<PortClash> clashes = new ArrayList<>();
        List<Effect.RunContainer> containers =
                job.effects(Effect.RunContainer.class).stream()
                        .filter(each ->
                                each.start() != Effect.Start.DOCKER_CREATE && !each.networking().ports().isEmpty())
                        .toList();
        for (Effect.RunContainer second : containers) {
            containers.stream()
                    .filter(first -> isEarlier(first, second) && stays(job, first, second))
                    .flatMap(first -> clash(job, first, second).stream())
                    .findFirst()
                    .ifPresent(clashes::add);
        }
        return clashes;
    }

    /// Services that are started at once take their ports in the order in which they are written.
    private static boolean isEarlier(Effect.RunContainer first, Effect.RunContainer second) {
        return isAtOnce(first, second)
                ? place(first).compareTo(place(second)) < 0
                : first.origin().order() < second.origin().order();
    }

    private static boolean isAtOnce(Effect.RunContainer first, Effect.RunContainer second) {
        return first.start() == Effect.Start.COMPOSE_UP
                && second.start() == Effect.Start.COMPOSE_UP
                && first.origin().isSameCall(second.origin());
    }

    private static Location place(Effect.RunContainer container) {
        return container.name().map(Located::location).orElse(container.origin().location());
    }

    private static Optional<PortClash> clash(JobRun job, Effect.RunContainer first, Effect.RunContainer second) {
        for (PublishedPort taken : first.networking().ports()) {
            for (PublishedPort wanted : second.networking().ports()) {
                boolean same =
                        isPort(taken.host())
                                && taken.host().equals(wanted.host())
                                && taken.protocol().equals(wanted.protocol())
                                && taken.address().equals(wanted.address());
                if (same) {
                    return Optional.of(new PortClash(job, first, taken, second, wanted));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPort(Optional<Value> host) {
        return host.flatMap(Value::literal).filter(port -> PublishedPort.number(port) > 0).isPresent();
    }

    /// Whether the first one certainly runs on when the second is started: the runner keeps services until the end;
    /// services of Compose run until they are stopped, where they are not run in the foreground.
    private static boolean stays(JobRun job, Effect.RunContainer first, Effect.RunContainer second) {
        if (isAtOnce(first, second)) {
            return true;
        }
        boolean left =
                switch (first.start()) {
                    case SERVICE -> true;
                    case COMPOSE_UP -> isInBackground(job, first) && !isSame(first, second);
                    case DOCKER_RUN, DOCKER_CREATE, COMPOSE_RUN, JOB, ACTION -> false;
                };
        return left
                && first.origin().happens() == Presence.YES
                && job.effects().subList(first.origin().order(), second.origin().order()).stream()
                        .noneMatch(PortClash::mayStop);
    }

    private static boolean isSame(Effect.RunContainer first, Effect.RunContainer second) {
        return first.name().map(Located::location).equals(second.name().map(Located::location));
    }

    private static boolean isInBackground(JobRun job, Effect.RunContainer container) {
        return job.effects(Effect.CallDocker.class).stream()
                .filter(call -> call.origin().isSameCall(container.origin()))
                .anyMatch(call ->
                        call.command().has("--detach")
                                || call.command().has("--wait")
                                || call.command().name().equals("docker compose start"));
    }

    private static final Set<String> STOPPING = Set.of("stop", "rm", "kill", "down", "restart", "prune");

    private static boolean mayStop(Effect effect) {
        return effect instanceof Effect.UnknownEffects
                || effect instanceof Effect.CallDocker call
                        && (call.command().complete() != Presence.YES
                                || STOPPING.contains(lastWord(call.command().name())));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
