package dev.lintainer.pipeline;

import dev.lintainer.document.compose.Assignment;
import dev.lintainer.document.compose.Build;
import dev.lintainer.document.compose.Command;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.ComposeText;
import dev.lintainer.document.compose.Dependency;
import dev.lintainer.document.compose.DotEnv;
import dev.lintainer.document.compose.EnvFile;
import dev.lintainer.document.compose.PortMapping;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.compose.VolumeMount;
import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `docker compose` does with the services of its files (https://docs.docker.com/reference/cli/docker/compose/).
final class ComposeEffects {
    private final DockerCall call;
    private final Location location;
    private final WordReader reader;
    private final JobState job;
    private final Site site;
    private final DockerFlags flags;
    private final ComposeProject project;
    private final ComposeVariables variables;

    private ComposeEffects(
            DockerCall call, Location location, WordReader reader, JobState job, Site site, ComposeProject project) {
        this.call = call;
        this.location = location;
        this.reader = reader;
        this.job = job;
        this.site = site;
        this.flags = new DockerFlags(call.flags(), reader);
        this.project = project;
        this.variables = new ComposeVariables(call, reader, job, project.directory());
    }

    /// Commands that neither make, take nor run images.
    private static final Set<String> LOOKING_ON =
            Set.of(
                    "docker compose",
                    "docker compose config",
                    "docker compose down",
                    "docker compose events",
                    "docker compose images",
                    "docker compose kill",
                    "docker compose logs",
                    "docker compose ls",
                    "docker compose pause",
                    "docker compose port",
                    "docker compose ps",
                    "docker compose rm",
                    "docker compose stats",
                    "docker compose stop",
                    "docker compose top",
                    "docker compose unpause",
                    "docker compose version",
                    "docker compose volumes",
                    "docker compose wait");

    /// Whether a command does something to the services of its files.
    static boolean needsProject(DockerCall call, WordReader reader) {
        boolean removes = new DockerFlags(call.flags(), reader).value("--rmi").isPresent();
        return call.command().startsWith("docker compose") && (!LOOKING_ON.contains(call.command()) || removes);
    }

    static void run(
            DockerCall call,
            HostCommands.Call command,
            Optional<ComposeProject> project,
            WordReader reader,
            JobState job,
            Site site) {
        boolean open = call.isIncomplete() || !DockerCommandLine.isCommand(call.command());
        if (!needsProject(call, reader)) {
            return;
        }
        if (project.isEmpty() || open) {
            job.unknown(site, command.location(), Effect.Reach.COMMAND, "docker compose with files that are not known");
            return;
        }
        ComposeEffects effects = new ComposeEffects(call, command.location(), reader, job, site, project.get());
        if (!project.get().unread().isEmpty() || !effects.areNamesKnown()) {
            job.unknown(
                    site, command.location(), Effect.Reach.COMMAND, "docker compose with services that are not known");
        }
        effects.run();
    }

    private void run() {
        switch (call.command()) {
            case "docker compose build" -> named().forEach(service -> build(service, Presence.YES));
            case "docker compose up", "docker compose create", "docker compose start" -> {
                Presence builds = flags.has("--build") ? Presence.YES : Presence.MAYBE;
                withDependencies(named()).forEach(service -> start(service, builds));
            }
            case "docker compose run" -> once();
            case "docker compose exec" -> execute();
            case "docker compose pull" ->
                    named().forEach(service ->
                            image(service)
                                    .filter(_ -> service.build().isEmpty())
                                    .ifPresent(image ->
                                            job.emit(site, location, origin -> new Effect.PullImage(origin, image))));
            case "docker compose push" ->
                    named().forEach(service ->
                            image(service)
                                    .ifPresent(image ->
                                            job.emit(site, location, origin -> new Effect.PushImage(origin, image))));
            case "docker compose cp" -> job.unknown(site, location, Effect.Reach.COMMAND, "docker compose cp");
            default -> {}
        }
    }

    /// Whether the words that name services are known; those of `run` and `exec` but the first go into the container.
    private boolean areNamesKnown() {
        boolean first = call.command().equals("docker compose run") || call.command().equals("docker compose exec");
        return call.arguments().stream()
                .limit(first ? 1 : Long.MAX_VALUE)
                .allMatch(word -> reader.value(word).isKnown() && !word.mayBecomeSeveral());
    }

    /// The services that the command names, or all that the profiles let start.
    private List<Service> named() {
        if (call.arguments().isEmpty()) {
            return project.activeServices();
        }
        List<Service> services = new ArrayList<>();
        for (ShellWord word : call.arguments()) {
            reader.value(word).literal().flatMap(project::service).ifPresent(services::add);
        }
        return services;
    }

    private List<Service> withDependencies(List<Service> services) {
        if (flags.has("--no-deps")) {
            return services;
        }
        Set<String> names = new LinkedHashSet<>();
        Deque<Service> open = new ArrayDeque<>(services);
        List<Service> all = new ArrayList<>();
        while (!open.isEmpty()) {
            Service service = open.removeFirst();
            if (names.add(service.name())) {
                all.add(service);
                for (Dependency dependency : service.dependsOn()) {
                    dependency.service().literal().flatMap(project::service).ifPresent(open::addLast);
                }
            }
        }
        return all.reversed();
    }

    private void once() {
        if (call.arguments().isEmpty()) {
            return;
        }
        Optional<Service> service = reader.value(call.arguments().getFirst()).literal().flatMap(project::service);
        if (service.isEmpty()) {
            return;
        }
        Presence builds = flags.has("--build") ? Presence.YES : Presence.MAYBE;
        List<Service> others = withDependencies(List.of(service.get()));
        others.stream().filter(each -> each != service.get()).forEach(each -> start(each, builds));
        pull(service.get());
        build(service.get(), builds);
        List<ShellWord> words = call.arguments().subList(1, call.arguments().size());
        ContainerCommand command = words.isEmpty() ? command(service.get()) : command(service.get(), words);
        List<Mount> mounts = new ArrayList<>(mounts(service.get()));
        flags.values("--volume").forEach(text -> mounts.add(Mounts.volume(text, reader.workingDirectory())));
        ContainerFlags given = ContainerFlags.of(call, reader, job);
        ContainerEnvironment environment = environment(service.get(), given, command);
        // The service's own ports are only published when asked for.
        List<PublishedPort> ports = new ArrayList<>(given.networking().ports());
        ports.addAll(flags.has("--service-ports") ? ports(service.get()) : List.of());
        job.emit(
                site,
                location,
                origin ->
                        new Effect.RunContainer(
                                origin,
                                Effect.Start.COMPOSE_RUN,
                                image(service.get()),
                                mounts,
                                flags.value("--user").or(() -> located(service.get().user())),
                                flags.value("--workdir").or(() -> located(service.get().workingDir())),
                                flags.value("--entrypoint").or(() -> entrypoint(service.get())),
                                environment,
                                Optional.of(
                                        new Located(Value.known(service.get().name()), service.get().nameLocation())),
                                command,
                                Optional.empty(),
                                networking(service.get(), ports)));
    }

    private void execute() {
        if (call.arguments().isEmpty()) {
            return;
        }
        List<ShellWord> words = call.arguments().subList(1, call.arguments().size());
        Located container = reader.located(call.arguments().getFirst());
        job.emit(
                site,
                location,
                origin ->
                        new Effect.ExecuteInContainer(
                                origin,
                                container,
                                flags.value("--user"),
                                flags.value("--workdir"),
                                ContainerCommands.of(words, reader),
                                Optional.empty()));
    }

    private void start(Service service, Presence builds) {
        pull(service);
        build(service, builds);
        job.emit(
                site,
                location,
                origin ->
                        new Effect.RunContainer(
                                origin,
                                Effect.Start.COMPOSE_UP,
                                image(service),
                                mounts(service),
                                located(service.user()),
                                located(service.workingDir()),
                                entrypoint(service),
                                environment(service),
                                Optional.of(new Located(Value.known(service.name()), service.nameLocation())),
                                command(service),
                                Optional.empty(),
                                networking(service, ports(service))));
    }

    /// The image of a service is pulled whatever is there where the command or else the service says so; one that can
    /// be built is built then (https://docs.docker.com/reference/compose-file/services/#pull_policy).
    private void pull(Service service) {
        Optional<Located> policy = flags.value("--pull").or(() -> located(service.pullPolicy()));
        if (service.build().isPresent() || policy.filter(text -> text.value().is("always")).isEmpty()) {
            return;
        }
        Location place = policy.get().location();
        image(service).ifPresent(image -> job.emit(site, place, origin -> new Effect.PullImage(origin, image)));
    }

    /// Compose builds an image that is not there yet, or always when told to; the result is loaded whatever the builder
    /// is.
    private void build(Service service, Presence happens) {
        if (service.build().isEmpty() || flags.has("--no-build")) {
            return;
        }
        Build build = service.build().get();
        List<Located> tags = new ArrayList<>();
        image(service).ifPresent(tags::add);
        build.tags().forEach(tag -> tags.add(located(tag)));
        job.emit(
                site.when(happens).into(location),
                build.location(),
                origin ->
                        new Effect.BuildImage(
                                origin,
                                BuildTool.COMPOSE,
                                job.builder(),
                                definition(build),
                                tags,
                                flags.has("--push")
                                        ? List.of(BuildOutput.of(BuildOutput.Format.REGISTRY, location))
                                        : List.of(),
                                build.cacheFrom().stream().map(this::located).map(BuildAttributes::cache).toList(),
                                build.cacheTo().stream().map(this::located).map(BuildAttributes::cache).toList()));
    }

    private BuildDefinition definition(Build build) {
        Located written =
                build.context().map(this::located).orElseGet(() -> new Located(Value.known("."), build.location()));
        BuildDefinition.ContextKind kind = BuildAttributes.contextKind(written);
        Located context = kind == BuildDefinition.ContextKind.DIRECTORY ? path(written) : written;
        boolean inline = build.dockerfileInline().isPresent();
        Located dockerfile =
                inline
                        ? new Located(Value.unknown("inline Dockerfile"), build.location())
                        : build.dockerfile()
                                .map(this::located)
                                .map(file ->
                                        new Located(HostPath.resolve(context.value(), file.value()), file.location()))
                                .orElseGet(() -> BuildAttributes.defaultDockerfile(context, build.location()));
        Map<String, Located> arguments = new LinkedHashMap<>();
        for (Assignment argument : build.args()) {
            argument.name()
                    .literal()
                    .ifPresent(name ->
                            arguments.put(
                                    name,
                                    argument.value()
                                            .map(this::located)
                                            .orElseGet(() ->
                                                    new Located(
                                                            reader.ofProgram().variable(name), argument.location()))));
        }
        for (Located text : flags.values("--build-arg")) {
            BuildAttributes.argument(text).ifPresent(argument -> arguments.put(argument.name(), argument.value()));
        }
        boolean named = build.args().stream().allMatch(argument -> argument.name().literal().isPresent());
        BuildArguments.Others others = named ? BuildArguments.Others.ABSENT : BuildArguments.Others.UNKNOWN;
        return new BuildDefinition(
                kind,
                context,
                dockerfile,
                located(build.target()),
                arguments,
                others,
                build.platforms().stream().map(this::located).toList(),
                contexts(build),
                List.of());
    }

    private Map<String, Located> contexts(Build build) {
        Map<String, Located> contexts = new LinkedHashMap<>();
        for (Assignment context : build.additionalContexts()) {
            Optional<Located> value = context.value().map(this::located);
            context.name().literal().ifPresent(name -> value.ifPresent(written -> contexts.put(name, written)));
        }
        return contexts;
    }

    /// A service without `image` is called after the project, whose name is that of its folder unless something else is
    /// said.
    private Optional<Located> image(Service service) {
        if (service.image().isPresent()) {
            return located(service.image());
        }
        if (service.build().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Located(
                        Value.concat(List.of(projectName(), Value.known("-" + service.name()))),
                        service.nameLocation()));
    }

    private Value projectName() {
        return ComposeCalls.projectName(call, reader)
                .or(() -> project.name().map(this::value))
                .orElseGet(() -> Value.unknown("project " + project.directory()));
    }

    private List<Mount> mounts(Service service) {
        List<Mount> mounts = new ArrayList<>();
        for (VolumeMount volume : service.volumes()) {
            Mount.Kind kind =
                    switch (volume.type()) {
                        case BIND -> Mount.Kind.BIND;
                        case VOLUME, CLUSTER -> Mount.Kind.VOLUME;
                        case TMPFS -> Mount.Kind.TMPFS;
                        case IMAGE, NAMED_PIPE, UNKNOWN -> Mount.Kind.UNKNOWN;
                    };
            Optional<Located> source =
                    volume.source()
                            .map(this::located)
                            .map(written -> kind == Mount.Kind.BIND ? path(written) : written);
            Mount.Access access =
                    volume.access() == VolumeMount.Access.READ_ONLY ? Mount.Access.READ_ONLY : Mount.Access.READ_WRITE;
            mounts.add(new Mount(kind, source, located(volume.target()), access, volume.location()));
        }
        for (ComposeText other : service.volumesFrom()) {
            mounts.add(
                    new Mount(
                            Mount.Kind.UNKNOWN,
                            Optional.empty(),
                            new Located(
                                    Value.unknown("volumes of " + other.scalar().content().text()), other.location()),
                            Mount.Access.READ_WRITE,
                            other.location()));
        }
        return mounts;
    }

    /// A name alone takes the value that Compose itself sees, and is left out where it sees none
    /// (https://docs.docker.com/reference/compose-file/services/#environment).
    private List<ContainerEnvironment.Variable> variables(Service service) {
        List<ContainerEnvironment.Variable> environment = new ArrayList<>();
        for (Assignment assignment : service.environment()) {
            Optional<String> name = assignment.name().literal();
            if (name.isEmpty()) {
                continue;
            }
            Optional<Located> given = assignment.value().map(this::located);
            Value value = given.map(Located::value).orElseGet(() -> variables.value(name.get()).orElse(Value.EMPTY));
            Location place = given.map(Located::location).orElse(assignment.location());
            environment.add(
                    new ContainerEnvironment.Variable(
                            name.get(),
                            new Located(value, place),
                            given.isPresent() ? ContainerEnvironment.Source.GIVEN : ContainerEnvironment.Source.PASSED,
                            given.isPresent() ? Presence.YES : variables.has(name.get())));
        }
        return environment;
    }

    private List<ContainerEnvironment.VariableFile> files(Service service) {
        List<ContainerEnvironment.VariableFile> files = new ArrayList<>();
        for (EnvFile file : service.envFiles()) {
            Located path = path(located(file.path()), project.directoryOf(file.path()));
            Presence required =
                    switch (file.necessity()) {
                        case REQUIRED -> Presence.YES;
                        case OPTIONAL -> Presence.NO;
                        case UNKNOWN -> Presence.MAYBE;
                    };
            Optional<Map<String, Value>> content =
                    VariableFiles.committed(path.value(), job)
                            .map(source -> DotEnv.parse(source).value().resolve(variables::value));
            files.add(new ContainerEnvironment.VariableFile(path, required, content));
        }
        return files;
    }

    private ContainerEnvironment environment(Service service) {
        boolean named = service.environment().stream().allMatch(assignment -> assignment.name().literal().isPresent());
        return new ContainerEnvironment(
                variables(service), files(service), named ? Presence.NO : Presence.MAYBE, Set.of());
    }

    /// `docker compose run -e`, on top of the service's own.
    private ContainerEnvironment environment(Service service, ContainerFlags given, ContainerCommand command) {
        ContainerEnvironment own = environment(service);
        List<ContainerEnvironment.Variable> variables = new ArrayList<>(own.variables());
        variables.addAll(given.variables());
        List<ContainerEnvironment.VariableFile> files = new ArrayList<>(own.files());
        files.addAll(given.files("--env-from-file"));
        return given.environment(variables, files, own.others().or(given.others()), command);
    }

    /// @param ports that the machine passes on
    private ContainerNetworking networking(Service service, List<PublishedPort> ports) {
        List<Located> names = new ArrayList<>();
        names.add(new Located(Value.known(service.name()), service.nameLocation()));
        service.containerName().map(this::located).ifPresent(names::add);
        service.networks().forEach(network -> network.aliases().forEach(alias -> names.add(located(alias))));
        List<Located> hosts = new ArrayList<>();
        service.links().forEach(link -> hosts.add(located(link)));
        if (service.has("extra_hosts") || service.has("external_links")) {
            hosts.add(new Located(Value.unknown("extra hosts of " + service.name()), service.nameLocation()));
        }
        return new ContainerNetworking(network(service), ports, names, hosts);
    }

    private ContainerNetwork network(Service service) {
        if (service.networkMode().isPresent()) {
            Located mode = located(service.networkMode().get());
            return switch (mode.value().literal().orElse("")) {
                case "host" -> new ContainerNetwork.Host();
                case "none" -> new ContainerNetwork.None();
                case "bridge" -> new ContainerNetwork.DefaultBridge();
                default ->
                        mode.value()
                                .after("service:")
                                .or(() -> mode.value().after("container:"))
                                .<ContainerNetwork>map(
                                        name -> new ContainerNetwork.SharedWith(new Located(name, mode.location())))
                                .orElseGet(ContainerNetwork.Unknown::new);
            };
        }
        Value called = ComposeCalls.projectName(call, reader).orElseGet(() -> project.projectName(variables::value));
        Located name = new Located(called, service.nameLocation());
        List<Located> keys =
                service.networks().isEmpty()
                        ? List.of(new Located(Value.known("default"), service.nameLocation()))
                        : service.networks().stream().map(network -> located(network.name())).toList();
        return new ContainerNetwork.OfProject(name, keys);
    }

    private List<PublishedPort> ports(Service service) {
        List<PublishedPort> ports = new ArrayList<>();
        for (PortMapping port : service.ports()) {
            ports.add(
                    new PublishedPort(
                            port.hostIp().map(this::value),
                            port.published().map(this::value),
                            value(port.target()),
                            port.protocol().map(this::value).orElse(Value.known("tcp")),
                            port.location()));
        }
        return ports;
    }

    private Optional<Located> entrypoint(Service service) {
        return service.entrypoint()
                .filter(entrypoint -> !entrypoint.parts().isEmpty())
                .map(entrypoint -> new Located(value(entrypoint.parts().getFirst()), entrypoint.location()));
    }

    /// An entry point of the service's own stands before its command.
    private ContainerCommand command(Service service) {
        Optional<Command> entrypoint = service.entrypoint().filter(one -> !one.parts().isEmpty());
        if (entrypoint.isEmpty()) {
            return service.command().map(this::command).orElseGet(ContainerCommand.ImageDefault::new);
        }
        boolean lists =
                entrypoint.get().form() == Command.Form.LIST
                        && service.command().filter(one -> one.form() != Command.Form.LIST).isEmpty();
        if (!lists) {
            return new ContainerCommand.Unreadable();
        }
        List<ShellWord> words = new ArrayList<>(words(entrypoint.get()));
        service.command().ifPresent(command -> words.addAll(words(command)));
        return ContainerCommands.of(words, reader.inStartedContainer());
    }

    /// The words of the command line take the place of the service's command, not of its entry point.
    private ContainerCommand command(Service service, List<ShellWord> words) {
        Optional<ShellWord> given = flags.word("--entrypoint");
        return given.isEmpty() && entrypoint(service).isPresent()
                ? new ContainerCommand.Unreadable()
                : ContainerCommands.of(given, words, reader);
    }

    private ContainerCommand command(Command command) {
        List<ShellWord> words = words(command);
        return switch (command.form()) {
            case LIST -> ContainerCommands.of(words, reader.inStartedContainer());
            case TEXT ->
                    words.isEmpty()
                            ? new ContainerCommand.ImageDefault()
                            : ContainerCommands.ofText(words.getFirst(), reader);
        };
    }

    private static List<ShellWord> words(Command command) {
        return command.parts().stream().map(part -> ShellWord.quoted(part.scalar().content())).toList();
    }

    private Located path(Located written) {
        return path(written, project.directory());
    }

    private static Located path(Located written, String directory) {
        Value base = directory.isEmpty() ? HostPath.WORKSPACE : Value.known(directory);
        return new Located(HostPath.resolve(base, written.value()), written.location());
    }

    private Optional<Located> located(Optional<ComposeText> text) {
        return text.map(this::located);
    }

    private Located located(ComposeText text) {
        return new Located(value(text), text.location());
    }

    private Value value(ComposeText text) {
        return text.resolve(variables::value);
    }
}
