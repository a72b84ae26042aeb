package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Follows `extends` (https://github.com/compose-spec/compose-go/blob/main/loader/extends.go): the base as it stands in
/// its file, with its own base followed first, then merged with the service by the rules for files.
final class ServiceBases {
    private static final int LONGEST_CHAIN = 50;

    private final ProjectFiles files;
    private final Map<String, Scope> scopes = new HashMap<>();

    private ServiceBases(ProjectFiles files) {
        this.files = files;
    }

    /// The services that a base is looked up among.
    ///
    /// @param directory where the paths of other files count from
    private record Scope(
            ComposeFile file, String directory, Map<String, YamlEntry> services, Map<String, YamlNode> done) {
        static Scope of(ComposeFile file, String directory, YamlMapping root) {
            Map<String, YamlEntry> services = new LinkedHashMap<>();
            Fields.mapping(root, "services")
                    .ifPresent(mapping -> mapping.entries().forEach(entry -> services.put(entry.name(), entry)));
            return new Scope(file, directory, services, new HashMap<>());
        }
    }

    /// @param root the file's content with its includes
    /// @return the content with a full definition of each service, without `extends`, where it could be followed
    static YamlMapping follow(ComposeFile file, String directory, YamlMapping root, ProjectFiles files) {
        ServiceBases bases = new ServiceBases(files);
        Scope scope = Scope.of(file, directory, root);
        List<YamlEntry> sections = new ArrayList<>();
        for (YamlEntry section : root.entries()) {
            boolean services = section.name().equals("services") && section.value() instanceof YamlMapping;
            sections.add(services ? new YamlEntry(section.key(), bases.all(scope, section.value())) : section);
        }
        return ComposeTree.mapping(sections, root);
    }

    private YamlMapping all(Scope scope, YamlNode place) {
        List<YamlEntry> services = new ArrayList<>();
        for (YamlEntry entry : scope.services().values()) {
            services.add(new YamlEntry(entry.key(), complete(scope, entry.name(), List.of())));
        }
        return ComposeTree.mapping(services, place);
    }

    /// @param name of a service in the scope
    /// @param chain the services that led here, each with its file's path
    private YamlNode complete(Scope scope, String name, List<String> chain) {
        YamlNode known = scope.done().get(name);
        if (known != null) {
            return known;
        }
        YamlNode node = Objects.requireNonNull(scope.services().get(name)).value();
        if (node instanceof YamlMapping service) {
            Optional<Extends> base = ServiceReader.base(service);
            node = base.isPresent() ? extended(scope, name, service, base.get(), chain) : service;
        }
        scope.done().put(name, node);
        return node;
    }

    private YamlMapping extended(Scope scope, String name, YamlMapping service, Extends base, List<String> chain) {
        Optional<String> baseName = base.service().literal();
        Optional<Scope> baseScope = base.file().isEmpty() ? Optional.of(scope) : scopeOf(base.file().get(), scope);
        if (baseName.isEmpty()) {
            files.givenUp(base.location());
        }
        if (baseName.isEmpty() || baseScope.isEmpty()) {
            return service;
        }
        List<String> longer = new ArrayList<>(chain);
        longer.add(identity(scope, name));
        Optional<ComposeProblem> problem = problem(base, baseName.get(), baseScope.get(), longer);
        if (problem.isPresent()) {
            files.problem(problem.get());
            return service;
        }
        if (longer.size() > LONGEST_CHAIN) {
            files.givenUp(base.location());
            return service;
        }
        YamlNode inherited = complete(baseScope.get(), baseName.get(), longer);
        if (!files.canHold(inherited)) {
            files.givenUp(base.location());
            return service;
        }
        YamlMapping own = without(service);
        return inherited instanceof YamlMapping mapping
                ? ComposeMerge.service(name, without(mapping), own, scope.file(), files.problems())
                : own;
    }

    private static Optional<ComposeProblem> problem(Extends base, String name, Scope scope, List<String> chain) {
        Location location = base.service().location();
        if (!scope.services().containsKey(name)) {
            String message = "extended service `" + name + "` is not in `" + scope.file().source().path() + "`";
            return Optional.of(new ComposeProblem("unknown-base", message, location));
        }
        return chain.contains(identity(scope, name))
                ? Optional.of(new ComposeProblem("extends-cycle", "service `" + name + "` extends itself", location))
                : Optional.empty();
    }

    private Optional<Scope> scopeOf(ComposeText path, Scope asker) {
        Optional<ComposeFile> found = files.file(path, asker.directory());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ComposeFile file = found.get();
        String directory = RepositoryPath.directoryOf(file.source().path());
        files.take(file, directory);
        return Optional.of(scopes.computeIfAbsent(file.source().path(), key -> Scope.of(file, directory, file.root())));
    }

    private static String identity(Scope scope, String service) {
        return scope.file().source().path() + "\0" + service;
    }

    private static YamlMapping without(YamlMapping service) {
        List<YamlEntry> entries = service.entries().stream().filter(entry -> !entry.name().equals("extends")).toList();
        return ComposeTree.mapping(entries, service);
    }
}
