package dev.lintainer.document.compose;

import dev.lintainer.document.compose.VolumeMount.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What Compose refuses in a project whose files were all read. Only services that the profiles let start are looked
/// at, as in Compose (https://github.com/compose-spec/compose-go/blob/main/loader/validate.go).
final class ProjectCheck {
    private final Set<String> services;
    private final Set<String> volumes;
    private final Set<String> networks;
    private final Set<String> secrets;
    private final Set<String> configs;
    private final List<ComposeProblem> problems = new ArrayList<>();

    private ProjectCheck(ComposeProject project) {
        services = project.services().stream().map(Service::name).collect(Collectors.toSet());
        volumes = names(project.volumes());
        networks = names(project.networks());
        secrets = names(project.secrets());
        configs = names(project.configs());
    }

    private static Set<String> names(List<Resource> resources) {
        return resources.stream().map(Resource::name).collect(Collectors.toSet());
    }

    static List<ComposeProblem> of(ComposeProject project) {
        ProjectCheck check = new ProjectCheck(project);
        for (Service service : project.activeServices()) {
            check.source(service);
            check.networks(service);
            check.volumes(service);
            check.resources(service);
            check.services(service);
        }
        check.problems.addAll(DependencyCycles.of(project));
        return check.problems;
    }

    private void source(Service service) {
        boolean hasSource = service.image().isPresent() || service.build().isPresent() || service.has("provider");
        if (!hasSource) {
            problems.add(
                    new ComposeProblem(
                            "no-image",
                            "service `" + service.name() + "` has neither an `image` nor a `build`",
                            service.nameLocation()));
        }
    }

    private void networks(Service service) {
        if (service.networkMode().isPresent() && !service.networks().isEmpty()) {
            problems.add(
                    new ComposeProblem(
                            "network-mode-and-networks",
                            "service `" + service.name() + "` has both `network_mode` and `networks`",
                            service.networkMode().get().location()));
        }
        for (ServiceNetwork network : service.networks()) {
            if (!network.name().is("default")) {
                defined(network.name(), "network", networks);
            }
        }
    }

    private void volumes(Service service) {
        for (VolumeMount mount : service.volumes()) {
            if (mount.type() == Type.VOLUME && mount.source().isPresent()) {
                defined(mount.source().get(), "volume", volumes);
            }
        }
    }

    private void resources(Service service) {
        service.secrets().forEach(secret -> defined(secret.source(), "secret", secrets));
        service.configs().forEach(config -> defined(config.source(), "config", configs));
        service.build()
                .ifPresent(build -> build.secrets().forEach(secret -> defined(secret.source(), "secret", secrets)));
    }

    private void services(Service service) {
        for (Dependency dependency : service.startsAfter()) {
            if (dependency.necessity() == Necessity.REQUIRED) {
                defined(dependency.service(), "service", services);
            }
        }
    }

    private void defined(ComposeText name, String kind, Set<String> among) {
        name.literal()
                .filter(literal -> !among.contains(literal))
                .ifPresent(literal ->
                        problems.add(
                                new ComposeProblem(
                                        "undefined-" + kind,
                                        kind + " `" + literal + "` is defined in none of the files",
                                        name.location())));
    }
}
