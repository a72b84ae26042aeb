package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The hosts and ports that a container is told to talk to: in its variables and in the words of its command.
public final class ContainerEndpoints {
    private ContainerEndpoints() {}

    public static List<Endpoint> of(Effect.RunContainer container) {
        List<Endpoint> endpoints = new ArrayList<>(ofVariables(container));
        endpoints.addAll(ofCommand(container));
        return endpoints;
    }

    /// In its variables, of which some are meant for others: browsers, for instance.
    public static List<Endpoint> ofVariables(Effect.RunContainer container) {
        List<Endpoint> endpoints = new ArrayList<>();
        Map<String, Value> values = container.environment().values();
        for (ContainerEnvironment.Variable variable : container.environment().variables()) {
            if (variable.set() == Presence.NO) {
                continue;
            }
            endpoints.addAll(Endpoint.in(variable.value()));
            Endpoint.ofVariable(variable.name(), variable.value(), portOf(variable.name(), values))
                    .ifPresent(endpoints::add);
        }
        return endpoints;
    }

    /// In the words of its command.
    public static List<Endpoint> ofCommand(Effect.RunContainer container) {
        return container.command().known().stream().flatMap(invocation -> in(invocation).stream()).toList();
    }

    /// The value of `DB_PORT` for `DB_HOST`.
    static Optional<Value> portOf(String name, Map<String, Value> values) {
        int host = name.lastIndexOf("HOST");
        return host < 0 ? Optional.empty() : Optional.ofNullable(values.get(name.substring(0, host) + "PORT"));
    }

    /// In the words of a program, and in the variables that a script sets for it.
    public static List<Endpoint> in(Invocation invocation) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Located word : invocation.arguments()) {
            Stream.of(word, valueOf(word)).distinct().forEach(each -> endpoints.addAll(Endpoint.in(each)));
        }
        return endpoints.stream().distinct().toList();
    }

    /// What follows the sign in `--url=value` and `name=value`.
    private static Located valueOf(Located word) {
        return BuildAttributes.pair(word.value()).map(pair -> new Located(pair.value(), word.location())).orElse(word);
    }

    private static final List<String> SERVERS =
            List.of(
                    "service",
                    "redis-server",
                    "valkey-server",
                    "pg_ctl",
                    "pg_ctlcluster",
                    "postgres",
                    "mysqld",
                    "mysqld_safe",
                    "mariadbd",
                    "mongod",
                    "rabbitmq-server",
                    "supervisord",
                    "systemctl",
                    "memcached",
                    "nginx",
                    "start",
                    "run-services",
                    "dockerd",
                    "ssh");

    /// Whether its own command may start what it talks to.
    public static boolean mayServeItself(Effect.RunContainer container) {
        return switch (container.command()) {
            case ContainerCommand.ImageDefault _ -> false;
            case ContainerCommand.Unreadable _ -> true;
            case ContainerCommand.Given given ->
                    given.invocations().stream()
                            .anyMatch(each ->
                                    each.program().isEmpty() || each.program().filter(SERVERS::contains).isPresent());
        };
    }
}
