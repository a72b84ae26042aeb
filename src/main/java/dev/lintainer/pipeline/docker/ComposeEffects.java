package dev.lintainer.pipeline.docker;

import dev.lintainer.document.compose.Assignment;
import dev.lintainer.document.compose.Build;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.Dependency;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.BuildLabels;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.ComposeVariables;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.DockerFlags;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
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
    private final ServiceContainers services;

    private ComposeEffects(
            DockerCall call, Location location, WordReader reader, JobState job, Site site, ComposeProject project) {
        this.call = call;
        this.location = location;
        this.reader = reader;
        this.job = job;
        this.site = site;
        this.flags = new DockerFlags(call.flags(), reader);
        this.project = project;
        this.services =
                new ServiceContainers(
                        call, reader, job, project, new ComposeVariables(call, reader, job, project.directory()));
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
                            services.image(service)
                                    .filter(_ -> service.build().isEmpty())
                                    .ifPresent(image ->
                                            job.emit(site, location, origin -> new Effect.PullImage(origin, image))));
            case "docker compose push" ->
                    named().forEach(service ->
                            services.image(service)
                                    .ifPresent(image ->
                                            job.emit(site, location, origin -> new Effect.PushImage(origin, image))));
            case "docker compose cp" -> ContainerCopy.run(call, location, reader, job, site);
            default -> {}
        }
    }

    /// Whether the words that name services are known; those of `run` and `exec` but the first go into the container.
    private boolean areNamesKnown() {
        if (call.command().equals("docker compose cp")) {
            return true;
        }
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
        ContainerCommand command = words.isEmpty() ? services.command(service.get()) : command(service.get(), words);
        List<Mount> mounts = new ArrayList<>(services.mounts(service.get()));
        flags.values("--volume").forEach(text -> mounts.add(Mounts.volume(text, reader.workingDirectory())));
        ContainerFlags given = ContainerFlags.of(call, reader, job);
        ContainerEnvironment environment = services.environment(service.get(), given, command);
        // The service's own ports are only published when asked for.
        List<PublishedPort> ports = new ArrayList<>(given.networking().ports());
        ports.addAll(flags.has("--service-ports") ? services.ports(service.get()) : List.of());
        job.emit(
                site,
                location,
                origin ->
                        new Effect.RunContainer(
                                origin,
                                Effect.Start.COMPOSE_RUN,
                                services.image(service.get()),
                                mounts,
                                flags.value("--user").or(() -> services.located(service.get().user())),
                                flags.value("--workdir").or(() -> services.located(service.get().workingDir())),
                                flags.value("--entrypoint").or(() -> services.entrypoint(service.get())),
                                environment,
                                Optional.of(
                                        new Located(Value.known(service.get().name()), service.get().nameLocation())),
                                command,
                                Optional.empty(),
                                services.networking(service.get(), ports),
                                services.rights(service.get())));
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
                                services.image(service),
                                services.mounts(service),
                                services.located(service.user()),
                                services.located(service.workingDir()),
                                services.entrypoint(service),
                                services.environment(service),
                                Optional.of(new Located(Value.known(service.name()), service.nameLocation())),
                                services.command(service),
                                Optional.empty(),
                                services.networking(service, services.ports(service)),
                                services.rights(service)));
    }

    /// The image of a service is pulled whatever is there where the command or else the service says so; one that can
    /// be built is built then (https://docs.docker.com/reference/compose-file/services/#pull_policy).
    private void pull(Service service) {
        Optional<Located> policy = flags.value("--pull").or(() -> services.located(service.pullPolicy()));
        if (service.build().isPresent() || policy.filter(text -> text.value().is("always")).isEmpty()) {
            return;
        }
        Location place = policy.get().location();
        services.image(service)
                .ifPresent(image -> job.emit(site, place, origin -> new Effect.PullImage(origin, image)));
    }

    /// Compose builds an image that is not there yet, or always when told to; the result is loaded whatever the builder
    /// is.
    private void build(Service service, Presence happens) {
        if (service.build().isEmpty() || flags.has("--no-build")) {
            return;
        }
        Build build = service.build().get();
        List<Located> tags = new ArrayList<>();
        services.image(service).ifPresent(tags::add);
        build.tags().forEach(tag -> tags.add(services.located(tag)));
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
                                build.cacheFrom().stream().map(services::located).map(BuildAttributes::cache).toList(),
                                build.cacheTo().stream().map(services::located).map(BuildAttributes::cache).toList()));
    }

    private BuildDefinition definition(Build build) {
        Located written =
                build.context().map(services::located).orElseGet(() -> new Located(Value.known("."), build.location()));
        BuildDefinition.ContextKind kind = BuildAttributes.contextKind(written);
        Located context = kind == BuildDefinition.ContextKind.DIRECTORY ? services.path(written) : written;
        boolean inline = build.dockerfileInline().isPresent();
        Located dockerfile =
                inline
                        ? new Located(Value.unknown("inline Dockerfile"), build.location())
                        : build.dockerfile()
                                .map(services::located)
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
                                            .map(services::located)
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
                services.located(build.target()),
                arguments,
                others,
                build.platforms().stream().map(services::located).toList(),
                contexts(build),
                List.of(),
                labels(build));
    }

    private BuildLabels labels(Build build) {
        Map<String, Located> labels = new LinkedHashMap<>();
        Presence others = Presence.NO;
        for (Assignment label : build.labels()) {
            Optional<String> name = label.name().literal();
            if (name.isEmpty()) {
                others = Presence.MAYBE;
                continue;
            }
            Located value =
                    label.value()
                            .map(services::located)
                            .orElseGet(() -> new Located(Value.EMPTY, label.name().location()));
            labels.put(name.get(), value);
        }
        return new BuildLabels(labels, others);
    }

    private Map<String, Located> contexts(Build build) {
        Map<String, Located> contexts = new LinkedHashMap<>();
        for (Assignment context : build.additionalContexts()) {
            Optional<Located> value = context.value().map(services::located);
            context.name().literal().ifPresent(name -> value.ifPresent(written -> contexts.put(name, written)));
        }
        return contexts;
    }

    /// The words of the command line take the place of the service's command, not of its entry point.
    private ContainerCommand command(Service service, List<ShellWord> words) {
        Optional<ShellWord> given = flags.word("--entrypoint");
        return given.isEmpty() && services.entrypoint(service).isPresent()
                ? new ContainerCommand.Unreadable()
                : ContainerCommands.of(given, words, reader);
    }
}
