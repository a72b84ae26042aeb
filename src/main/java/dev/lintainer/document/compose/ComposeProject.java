package dev.lintainer.document.compose;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Several Compose files as one, merged as `docker compose -f a -f b` does, `extends` and `include` followed.
///
/// @param invocation what was asked for
/// @param directory the project directory, a path from the repository's root, empty for the root itself
/// @param files every file that took part, in the order in which they were asked for
/// @param name the files' own `name`, the last one that is not empty
/// @param services all of them; [#activeServices] are those that the profiles let start
/// @param problems those of the files, and what Compose refuses in the whole where the project [#isComplete]
/// @param unread the files that could not be had, so that nothing can be said of what is missing
/// @param root the merged content; each node knows its file
/// @param directories by file, where its relative paths count from; see [#directoryOf]
/// @param deductions what is found out of it alone
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
        List<ComposeProblem> problems,
        List<UnreadFile> unread,
        YamlMapping root,
        Map<SourceFile, String> directories,
        Deductions deductions) {
    public ComposeProject {
        files = List.copyOf(files);
        services = List.copyOf(services);
        volumes = List.copyOf(volumes);
        networks = List.copyOf(networks);
        secrets = List.copyOf(secrets);
        configs = List.copyOf(configs);
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
        directories = Map.copyOf(directories);
    }

    /// @param loader gives the Compose file at a path from the repository's root, where there is one
    public static ComposeProject load(ComposeInvocation invocation, Function<String, Optional<ComposeFile>> loader) {
        return KnownProjects.load(invocation, loader);
    }

    /// Whether every file that the project asks for was read.
    public boolean isComplete() {
        return unread.isEmpty();
    }

    public Optional<Service> service(String service) {
        return services.stream().filter(each -> each.name().equals(service)).findFirst();
    }

    /// The services without profiles, and those of an active profile.
    public List<Service> activeServices() {
        return services.stream().filter(this::isActive).toList();
    }

    /// The texts that hold a `$`, each once, in the order of the content.
    public List<ComposeText> substituted() {
        return deductions.of(Substituted.class, () -> Substituted.in(root));
    }

    /// The directory that a relative path written in `text` counts from: the project's for files of the command line,
    /// the file's own for those reached by `extends`, the include's for included ones.
    public String directoryOf(ComposeText text) {
        return directories.getOrDefault(text.scalar().source(), directory);
    }

    /// The name that containers, networks and volumes begin with: the command line's, the environment's, the files'
    /// own, else the project directory's (https://docs.docker.com/compose/how-tos/project-name/). What the repository's
    /// root is called is unknown.
    public Value projectName(Function<String, Optional<Value>> variables) {
        Optional<Value> given = invocation.projectName().map(Value::known).or(() -> variables.apply(NAME_VARIABLE));
        if (given.isPresent()) {
            return given.get();
        }
        Value own = name.map(text -> text.resolve(variables)).orElse(Value.EMPTY);
        if (!own.is("")) {
            return own.literal().map(ComposeProject::normalized).map(Value::known).orElse(own);
        }
        String last = directory.substring(directory.lastIndexOf('/') + 1);
        return last.isEmpty() ? Value.unknown("name of the workspace's folder") : Value.known(normalized(last));
    }

    /// The image that a service's container is made from; a service that is only built gets `<project>-<service>`.
    public Value imageOf(Service service, Function<String, Optional<Value>> variables) {
        return service.image()
                .map(image -> image.resolve(variables))
                .orElseGet(() -> projectName(variables).then(Value.known("-" + service.name())));
    }

    ComposeProject with(List<ComposeProblem> more) {
        List<ComposeProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new ComposeProject(
                invocation,
                directory,
                files,
                name,
                services,
                volumes,
                networks,
                secrets,
                configs,
                all,
                unread,
                root,
                directories,
                new Deductions());
    }

    private static final String NAME_VARIABLE = "COMPOSE_PROJECT_NAME";

    /// Lower case; letters, digits, `_` and `-` only; no `_` or `-` at the start.
    private static String normalized(String name) {
        StringBuilder normalized = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean allowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (allowed || (c == '_' || c == '-') && !normalized.isEmpty()) {
                normalized.append(c);
            }
        }
        return normalized.toString();
    }

    private boolean isActive(Service service) {
        return service.profiles().isEmpty()
                || invocation.profiles().contains("*")
                || service.profiles().stream()
                        .anyMatch(profile -> invocation.profiles().stream().anyMatch(profile::is));
    }
}
