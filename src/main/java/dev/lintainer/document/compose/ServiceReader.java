package dev.lintainer.document.compose;

import dev.lintainer.document.compose.Dependency.Condition;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an entry of `services` from a [ComposeTree].
final class ServiceReader {
    private ServiceReader() {}

    static Service read(YamlEntry entry, List<ComposeProblem> problems) {
        YamlMapping service =
                entry.value() instanceof YamlMapping mapping ? mapping : ComposeTree.emptyMapping(entry.value());
        Optional<YamlMapping> deploy = Fields.mapping(service, "deploy");
        return new Service(
                entry.name(),
                entry.key().location(),
                Fields.text(service, "image"),
                build(service),
                Fields.command(service, "command"),
                Fields.command(service, "entrypoint"),
                Fields.text(service, "user"),
                Fields.text(service, "working_dir"),
                Fields.assignments(service, "environment"),
                envFiles(service),
                Mounts.read(service, problems),
                Ports.read(service, problems),
                networks(service),
                Fields.text(service, "network_mode"),
                dependencies(service),
                Fields.mapping(service, "healthcheck").map(ServiceReader::healthcheck),
                Fields.texts(service, "profiles"),
                Fields.text(service, "pull_policy"),
                Fields.text(service, "platform"),
                Fields.text(service, "restart"),
                Fields.text(service, "container_name"),
                Fields.text(service, "hostname"),
                Fields.text(service, "tty"),
                Fields.text(service, "stdin_open"),
                Fields.text(service, "privileged"),
                Fields.text(service, "read_only"),
                Fields.text(service, "scale"),
                deploy.flatMap(mapping -> Fields.text(mapping, "replicas")),
                Fields.texts(service, "links"),
                Fields.texts(service, "volumes_from"),
                Fields.resources(service, "secrets"),
                Fields.resources(service, "configs"),
                base(service),
                service);
    }

    private static Optional<Build> build(YamlMapping service) {
        return Fields.node(service, "build")
                .flatMap(node -> {
                    if (node instanceof YamlMapping mapping) {
                        return Optional.of(build(mapping, node.location()));
                    }
                    return Fields.text(node).map(context -> build(shortForm(context), node.location()));
                });
    }

    private static Build build(YamlMapping build, Location location) {
        return new Build(
                Fields.text(build, "context"),
                Fields.text(build, "dockerfile"),
                Fields.text(build, "dockerfile_inline"),
                Fields.text(build, "target"),
                Fields.assignments(build, "args"),
                Fields.texts(build, "cache_from"),
                Fields.texts(build, "cache_to"),
                Fields.texts(build, "platforms"),
                Fields.texts(build, "tags"),
                Fields.assignments(build, "additional_contexts"),
                Fields.resources(build, "secrets"),
                Fields.assignments(build, "labels"),
                location);
    }

    private static YamlMapping shortForm(ComposeText context) {
        YamlScalar scalar = context.scalar();
        return ComposeTree.mapping(List.of(new YamlEntry(ComposeTree.implied("context", scalar), scalar)), scalar);
    }

    private static List<EnvFile> envFiles(YamlMapping service) {
        List<EnvFile> files = new ArrayList<>();
        for (YamlNode item : Fields.items(service, "env_file")) {
            if (item instanceof YamlMapping file) {
                Fields.text(file, "path")
                        .ifPresent(path -> files.add(new EnvFile(path, Fields.necessity(file), file.location())));
            } else {
                Fields.text(item).ifPresent(path -> files.add(new EnvFile(path, Necessity.REQUIRED, item.location())));
            }
        }
        return files;
    }

    private static List<ServiceNetwork> networks(YamlMapping service) {
        List<ServiceNetwork> networks = new ArrayList<>();
        for (YamlNode item : Fields.items(service, "networks")) {
            if (!(item instanceof YamlMapping mapping)) {
                Fields.text(item).ifPresent(name -> networks.add(new ServiceNetwork(name, List.of(), item.location())));
                continue;
            }
            for (YamlEntry entry : mapping.entries()) {
                List<ComposeText> aliases =
                        entry.value() instanceof YamlMapping network ? Fields.texts(network, "aliases") : List.of();
                Fields.key(entry).ifPresent(name -> networks.add(new ServiceNetwork(name, aliases, name.location())));
            }
        }
        return networks;
    }

    private static List<Dependency> dependencies(YamlMapping service) {
        List<Dependency> dependencies = new ArrayList<>();
        for (YamlNode item : Fields.items(service, "depends_on")) {
            if (!(item instanceof YamlMapping mapping)) {
                Fields.text(item)
                        .ifPresent(name ->
                                dependencies.add(
                                        new Dependency(name, Condition.STARTED, Necessity.REQUIRED, item.location())));
                continue;
            }
            for (YamlEntry entry : mapping.entries()) {
                YamlMapping detail =
                        entry.value() instanceof YamlMapping found ? found : ComposeTree.emptyMapping(entry.value());
                Fields.key(entry)
                        .ifPresent(name ->
                                dependencies.add(
                                        new Dependency(
                                                name, condition(detail), Fields.necessity(detail), name.location())));
            }
        }
        return dependencies;
    }

    private static Condition condition(YamlMapping dependency) {
        Optional<ComposeText> condition = Fields.text(dependency, "condition");
        if (condition.isEmpty()) {
            return Condition.STARTED;
        }
        return switch (condition.get().raw()) {
            case "service_started" -> Condition.STARTED;
            case "service_healthy" -> Condition.HEALTHY;
            case "service_completed_successfully" -> Condition.COMPLETED;
            default -> Condition.UNKNOWN;
        };
    }

    private static Healthcheck healthcheck(YamlMapping healthcheck) {
        return new Healthcheck(
                Fields.command(healthcheck, "test"),
                Fields.text(healthcheck, "disable"),
                Fields.text(healthcheck, "interval"),
                Fields.text(healthcheck, "timeout"),
                Fields.text(healthcheck, "retries"),
                Fields.text(healthcheck, "start_period"),
                healthcheck.location());
    }

    static Optional<Extends> base(YamlMapping service) {
        return Fields.node(service, "extends")
                .flatMap(node -> {
                    if (node instanceof YamlMapping mapping) {
                        return Fields.text(mapping, "service")
                                .map(name -> new Extends(name, Fields.text(mapping, "file"), node.location()));
                    }
                    return Fields.text(node).map(name -> new Extends(name, Optional.empty(), node.location()));
                });
    }
}
