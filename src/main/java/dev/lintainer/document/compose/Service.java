package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A service (https://docs.docker.com/reference/compose-file/services/), short and long forms made one. After a merge
/// each value keeps the file it came from.
///
/// @param name the key under `services`
/// @param nameLocation where the key stands, in the first file that has it
/// @param volumes those of `volumes`, then those of `tmpfs`
/// @param replicas `deploy.replicas`
/// @param node the whole value, for keys that are not here
public record Service(
        String name,
        Location nameLocation,
        Optional<ComposeText> image,
        Optional<Build> build,
        Optional<Command> command,
        Optional<Command> entrypoint,
        Optional<ComposeText> user,
        Optional<ComposeText> workingDir,
        List<Assignment> environment,
        List<EnvFile> envFiles,
        List<VolumeMount> volumes,
        List<PortMapping> ports,
        List<ServiceNetwork> networks,
        Optional<ComposeText> networkMode,
        List<Dependency> dependsOn,
        Optional<Healthcheck> healthcheck,
        List<ComposeText> profiles,
        Optional<ComposeText> pullPolicy,
        Optional<ComposeText> platform,
        Optional<ComposeText> restart,
        Optional<ComposeText> containerName,
        Optional<ComposeText> hostname,
        Optional<ComposeText> tty,
        Optional<ComposeText> stdinOpen,
        Optional<ComposeText> privileged,
        Optional<ComposeText> readOnly,
        Optional<ComposeText> scale,
        Optional<ComposeText> replicas,
        List<ComposeText> links,
        List<ComposeText> volumesFrom,
        List<ResourceUse> secrets,
        List<ResourceUse> configs,
        Optional<Extends> base,
        YamlNode node) {
    public Service {
        environment = List.copyOf(environment);
        envFiles = List.copyOf(envFiles);
        volumes = List.copyOf(volumes);
        ports = List.copyOf(ports);
        networks = List.copyOf(networks);
        dependsOn = List.copyOf(dependsOn);
        profiles = List.copyOf(profiles);
        links = List.copyOf(links);
        volumesFrom = List.copyOf(volumesFrom);
        secrets = List.copyOf(secrets);
        configs = List.copyOf(configs);
    }

    /// The value that the service's own `environment` gives, the last one where there are several.
    public Optional<Assignment> environment(String variable) {
        return environment.reversed().stream().filter(assignment -> assignment.name().is(variable)).findFirst();
    }

    /// Whether the service has a key that is not among the components.
    public boolean has(String key) {
        return node instanceof YamlMapping mapping && Fields.node(mapping, key).isPresent();
    }

    /// [#dependsOn], and the services whose containers, volumes or namespaces this one uses: Compose starts those first
    /// as well (https://github.com/compose-spec/compose-go/blob/main/loader/normalize.go).
    public List<Dependency> startsAfter() {
        List<Dependency> all = new ArrayList<>(dependsOn);
        links.forEach(link -> all.add(implied(link.split(':', 2).getFirst())));
        for (ComposeText source : volumesFrom) {
            ComposeText first = source.split(':', 2).getFirst();
            if (!first.is("container")) {
                all.add(implied(first));
            }
        }
        networkMode.flatMap(Service::sharedService).ifPresent(service -> all.add(implied(service)));
        if (node instanceof YamlMapping mapping) {
            for (String namespace : SHARED_NAMESPACES) {
                Fields.text(mapping, namespace)
                        .flatMap(Service::sharedService)
                        .ifPresent(service -> all.add(implied(service)));
            }
        }
        return all;
    }

    private static final List<String> SHARED_NAMESPACES = List.of("ipc", "pid", "uts", "cgroup");
    private static final String SERVICE_PREFIX = "service:";

    private static Optional<ComposeText> sharedService(ComposeText mode) {
        return mode.raw().startsWith(SERVICE_PREFIX)
                ? Optional.of(mode.slice(SERVICE_PREFIX.length(), mode.raw().length()))
                : Optional.empty();
    }

    private static Dependency implied(ComposeText service) {
        return new Dependency(service, Dependency.Condition.STARTED, Necessity.REQUIRED, service.location());
    }
}
