package dev.lintainer.document.compose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Several Compose files as one, merged as `docker compose -f a -f b` does, `extends` and `include` followed.
///
/// @param invocation what was asked for
/// @param directory the project directory, a path from the repository's root, empty for the root itself; relative paths in files
///     given by `-f` count from here
/// @param files every file that took part, in the order of merging
/// @param name the files' own `name`, the last one that is not empty
/// @param services all of them; [#activeServices] are those that the profiles let start
public record ComposeProject(
        ComposeInvocation invocation,
        String directory,
        List<ComposeFile> files,
        Optional<ComposeText> name,
        List<Service> services,
        List<Resource> volumes,
        List<Resource> networks,
        List<Resource> secrets,
        List<Resource> configs,
        List<ComposeProblem> problems) {
    public ComposeProject {
        files = List.copyOf(files);
        services = List.copyOf(services);
        volumes = List.copyOf(volumes);
        networks = List.copyOf(networks);
        secrets = List.copyOf(secrets);
        configs = List.copyOf(configs);
        problems = List.copyOf(problems);
    }

    /// @param loader gives the Compose file at a path from the repository's root, where there is one
    public static ComposeProject load(ComposeInvocation invocation, Function<String, Optional<ComposeFile>> loader) {
        List<ComposeFile> files =
                invocation.files().stream().flatMap(path -> loader.apply(path).stream()).toList();
        return new ComposeProject(
                invocation,
                "",
                files,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Optional<Service> service(String service) {
        return services.stream().filter(each -> each.name().equals(service)).findFirst();
    }

    /// The services without profiles, and those of an active profile.
    public List<Service> activeServices() {
        return services.stream().filter(this::isActive).toList();
    }

    private boolean isActive(Service service) {
        return service.profiles().isEmpty()
                || invocation.profiles().contains("*")
                || service.profiles().stream()
                        .anyMatch(profile -> invocation.profiles().stream().anyMatch(profile::is));
    }
}
