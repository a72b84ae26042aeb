package dev.lintainer.pipeline.docker;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.action.ActionEffects;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.BuildLabels;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.ComposeInterpolation;
import dev.lintainer.pipeline.effect.ComposeVariables;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.DockerFlag;
import dev.lintainer.pipeline.effect.DockerFlags;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What `docker` and its plugins do (https://docs.docker.com/reference/cli/docker/).
final class DockerEffects {
    private final DockerCall call;
    private final HostCommands.Call command;
    private final WordReader reader;
    private final JobState job;
    private final Site site;
    private final DockerFlags flags;

    private DockerEffects(DockerCall call, HostCommands.Call command, WordReader reader, JobState job, Site site) {
        this.call = call;
        this.command = command;
        this.reader = reader;
        this.job = job;
        this.site = site;
        this.flags = new DockerFlags(call.flags(), reader);
    }

    /// Whether the command is one of Docker's; it has been carried out then.
    static boolean run(HostCommands.Call command, WordReader reader, JobState job, Site site) {
        Optional<DockerCall> call = DockerCommandLine.parse(command.words(), reader::value);
        call.ifPresent(parsed -> {
            Located program = reader.located(command.words().getFirst());
            Optional<ComposeProject> project =
                    ComposeEffects.needsProject(parsed, reader)
                            ? ComposeCalls.project(parsed, reader, job)
                            : Optional.empty();
            Presence captured = command.streams().output().isPresent() ? Presence.YES : command.streams().captured();
            Optional<ComposeInterpolation> interpolation =
                    project.map(one -> new ComposeVariables(parsed, reader, job, one.directory()).interpolation(one));
            DockerCommand words = DockerCommand.of(parsed, program, reader, captured, project, interpolation);
            job.emit(site, command.location(), origin -> new Effect.CallDocker(origin, program, words));
            new DockerEffects(parsed, command, reader, job, site).run(project);
        });
        return call.isPresent();
    }

    private void run(Optional<ComposeProject> project) {
        switch (call.command()) {
            case "docker build" -> build(BuildTool.DOCKER_BUILD, dockerBuilder());
            case "docker buildx build" -> build(BuildTool.BUILDX_BUILD, buildxBuilder());
            case "docker buildx create" -> createBuilder();
            case "docker buildx use" -> {
                boolean engine = call.arguments().size() == 1 && argument(0).value().is("default");
                use(engine ? Builder.DOCKER : Builder.UNKNOWN, Presence.NO);
            }
            case "docker buildx install" -> use(job.builder(), Presence.YES);
            case "docker tag" -> tag();
            case "docker save" ->
                    emit(origin ->
                            new Effect.SaveImage(
                                    origin, names(), flags.path("--output").or(command.streams()::output)));
            case "docker load" ->
                    emit(origin -> new Effect.LoadImage(origin, flags.path("--input").or(command.streams()::input)));
            // A file or a container becomes the image that the last word names.
            case "docker import", "docker commit" -> {
                if (call.arguments().size() == 2) {
                    emit(origin -> new Effect.ImportImage(origin, argument(1)));
                } else if (call.isIncomplete()) {
                    unknown();
                }
            }
            case "docker export" ->
                    emit(origin ->
                            new Effect.ExportContainer(origin, flags.path("--output").or(command.streams()::output)));
            case "docker pull" -> names().forEach(image -> emit(origin -> new Effect.PullImage(origin, image)));
            case "docker push" -> names().forEach(image -> emit(origin -> new Effect.PushImage(origin, image)));
            case "docker rmi" -> names().forEach(image -> emit(origin -> new Effect.RemoveImage(origin, image)));
            case "docker run", "docker create" -> container();
            case "docker exec" -> execute();
            case "docker cp" -> ContainerCopy.run(call, command.location(), reader, job, site);
            case "docker login" -> emit(origin -> new Effect.LogIn(origin, arguments().stream().findFirst()));
            case "docker buildx bake" -> BakeCommand.run(call, command.location(), buildxBuilder(), reader, job, site);
            case "docker buildx imagetools create", "docker context use" -> unknown();
            default -> {
                if (call.command().startsWith("docker compose")) {
                    ComposeEffects.run(call, command, project, reader, job, site);
                } else if (!DockerCommandLine.isCommand(call.command())
                        || call.command().equals("docker") && call.isIncomplete()) {
                    unknown();
                }
            }
        }
    }

    private void unknown() {
        job.unknown(site, command.location(), Effect.Reach.COMMAND, call.command());
    }

    private void tag() {
        if (call.arguments().size() == 2) {
            emit(origin -> new Effect.TagImage(origin, argument(0), argument(1)));
        } else if (call.isIncomplete()) {
            unknown();
        }
    }

    /// The images that the command names; words that are not known may name further ones.
    private List<Located> names() {
        List<Located> names = new ArrayList<>(arguments());
        if (call.isIncomplete()) {
            names.add(
                    new Located(
                            Value.unknown(job.job() + "/images of " + command.location().span()), command.location()));
        }
        return names;
    }

    private void emit(Function<Origin, Effect> effect) {
        job.emit(site, command.location(), effect);
    }

    private Located argument(int index) {
        return reader.located(call.arguments().get(index));
    }

    private List<Located> arguments() {
        return call.arguments().stream().map(reader::located).toList();
    }

    /// `docker build` uses the engine's own builder, whatever `buildx use` or docker/setup-buildx-action made the
    /// current one, unless it is told otherwise (https://github.com/docker/cli/blob/master/cmd/docker/builder.go).
    private Builder dockerBuilder() {
        if (call.program().equals("podman")) {
            return Builder.PODMAN;
        }
        boolean told = flags.value("--builder").isPresent() || told();
        return told ? Builder.UNKNOWN : job.dockerBuilder();
    }

    private Builder buildxBuilder() {
        return flags.value("--builder").isPresent() || told() ? Builder.UNKNOWN : job.builder();
    }

    private boolean told() {
        return variable("BUILDX_BUILDER").filter(builder -> !builder.is("")).isPresent();
    }

    /// A variable that is certainly set for the program.
    private Optional<Value> variable(String name) {
        WordReader program = reader.ofProgram();
        boolean set = program.contexts().env().containsKey(name) || program.variables().get(name).isPresent();
        return set ? Optional.of(program.variable(name)) : Optional.empty();
    }

    private void createBuilder() {
        if (flags.has("--use")) {
            Builder driver =
                    flags.value("--driver")
                            .map(located ->
                                    located.value().literal().map(ActionEffects::driver).orElse(Builder.UNKNOWN))
                            .orElse(Builder.CONTAINER);
            boolean loads =
                    flags.values("--driver-opt").stream()
                            .anyMatch(option ->
                                    !option.value().isKnown() || option.value().prefix().contains("default-load"));
            Optional<Located> image =
                    flags.values("--driver-opt").stream()
                            .flatMap(option -> ActionEffects.image(option).stream())
                            .findFirst();
            emit(origin ->
                    new Effect.SetUpBuilder(
                            origin, loads ? Builder.UNKNOWN : driver, Optional.empty(), image, Presence.NO));
        }
    }

    private void use(Builder builder, Presence aliases) {
        emit(origin -> new Effect.SetUpBuilder(origin, builder, Optional.empty(), Optional.empty(), aliases));
    }

    private void build(BuildTool tool, Builder builder) {
        List<BuildOutput> outputs = new ArrayList<>();
        flags.values("--output").forEach(text -> outputs.add(BuildAttributes.output(text, reader.workingDirectory())));
        if (flags.has("--push")) {
            outputs.add(BuildOutput.of(BuildOutput.Format.REGISTRY, placeOf("--push")));
        }
        if (flags.has("--load")) {
            outputs.add(BuildOutput.of(BuildOutput.Format.DOCKER, placeOf("--load")));
        }
        if (call.isIncomplete()) {
            outputs.add(BuildOutput.of(BuildOutput.Format.UNKNOWN, command.location()));
        }
        emit(origin ->
                new Effect.BuildImage(
                        origin,
                        tool,
                        builder,
                        definition(),
                        tags(),
                        outputs,
                        caches("--cache-from"),
                        caches("--cache-to")));
    }

    /// Flags that stand in a variable may name further caches.
    private List<CacheReference> caches(String flag) {
        List<CacheReference> caches = new ArrayList<>();
        boolean legacy =
                call.command().equals("docker build") && variable("DOCKER_BUILDKIT").filter(v -> v.is("0")).isPresent();
        flags.values(flag)
                .forEach(text -> caches.add(legacy ? CacheReference.ofEngine(text) : BuildAttributes.cache(text)));
        if (call.isIncomplete()) {
            caches.add(CacheReference.unreadable(command.location()));
        }
        return caches;
    }

    private Location placeOf(String flag) {
        return call.flags().stream()
                .filter(each -> each.name().equals(flag))
                .findFirst()
                .map(DockerFlag::location)
                .orElse(command.location());
    }

    /// Flags that stand in a variable may name further tags.
    private List<Located> tags() {
        List<Located> tags = new ArrayList<>(flags.values("--tag"));
        if (call.isIncomplete()) {
            tags.add(
                    new Located(
                            Value.unknown(job.job() + "/tags of " + command.location().span()), command.location()));
        }
        return tags;
    }

    private BuildDefinition definition() {
        Optional<Located> given = call.arguments().isEmpty() ? Optional.empty() : Optional.of(argument(0));
        BuildDefinition.ContextKind kind =
                given.map(BuildAttributes::contextKind).orElse(BuildDefinition.ContextKind.UNKNOWN);
        Located written = given.orElseGet(() -> new Located(HostPath.WORKSPACE, command.location()));
        Located context =
                kind == BuildDefinition.ContextKind.DIRECTORY
                        ? new Located(HostPath.resolve(reader.workingDirectory(), written.value()), written.location())
                        : written;
        Located dockerfile =
                fileElsewhere()
                        .orElseGet(() ->
                                job.dockerfile(
                                        flags.path("--file")
                                                .orElseGet(() ->
                                                        BuildAttributes.defaultDockerfile(
                                                                context, command.location()))));
        Map<String, Located> arguments = new LinkedHashMap<>();
        BuildArguments.Others others =
                call.isIncomplete() ? BuildArguments.Others.UNKNOWN : BuildArguments.Others.ABSENT;
        for (Located text : flags.values("--build-arg")) {
            Optional<BuildAttributes.Argument> argument = BuildAttributes.argument(text);
            argument.ifPresent(read -> arguments.put(read.name(), read.value()));
            others = argument.isPresent() ? others : BuildArguments.Others.UNKNOWN;
        }
        return new BuildDefinition(
                kind,
                context,
                dockerfile,
                flags.value("--target"),
                arguments,
                others,
                flags.values("--platform").stream().flatMap(text -> TextLines.split(text, ',').stream()).toList(),
                BuildAttributes.contexts(flags.values("--build-context")),
                attestations(),
                BuildLabels.of(flags.values("--label"), call.isIncomplete() ? Presence.MAYBE : Presence.YES));
    }

    /// A Dockerfile that comes from standard input or a server.
    private Optional<Located> fileElsewhere() {
        return flags.value("--file")
                .filter(file -> file.value().is("-") || file.value().prefix().contains("://"))
                .map(file -> new Located(Value.unknown("Dockerfile " + file.value()), file.location()));
    }

    private List<Attestation> attestations() {
        List<Attestation> attestations = new ArrayList<>();
        for (String type : List.of("provenance", "sbom")) {
            flags.value("--" + type).ifPresent(text -> attestations.add(BuildAttributes.attestation(type, text)));
        }
        flags.values("--attest").forEach(text -> attestations.add(BuildAttributes.attestation(text)));
        return attestations;
    }

    private void container() {
        Optional<Located> image = call.arguments().isEmpty() ? Optional.empty() : Optional.of(argument(0));
        Optional<Located> policy = flags.value("--pull").filter(text -> text.value().is("always"));
        if (policy.isPresent() && image.isPresent() && !call.isIncomplete()) {
            job.emit(site, policy.get().location(), origin -> new Effect.PullImage(origin, image.get()));
        }
        List<ShellWord> words = call.arguments().subList(Math.min(1, call.arguments().size()), call.arguments().size());
        ContainerCommand started =
                call.isIncomplete()
                        ? new ContainerCommand.Unreadable()
                        : ContainerCommands.of(flags.word("--entrypoint"), words, reader);
        ContainerFlags settings = ContainerFlags.of(call, reader, job);
        emit(origin ->
                new Effect.RunContainer(
                        origin,
                        call.command().equals("docker create") ? Effect.Start.DOCKER_CREATE : Effect.Start.DOCKER_RUN,
                        call.isIncomplete() ? Optional.empty() : image,
                        mounts(),
                        user(),
                        flags.value("--workdir"),
                        flags.value("--entrypoint"),
                        settings.environment(started),
                        flags.value("--name"),
                        started,
                        call.command().equals("docker run") ? terminal() : Optional.empty(),
                        settings.networking(),
                        settings.rights(command.location())));
    }

    /// Docker refuses to attach what it reads to a terminal when its own standard input is none; either alone, or in
    /// the background, is fine (https://github.com/docker/cli/blob/master/cli/streams/in.go). Podman only warns.
    private Optional<Location> terminal() {
        boolean attached =
                call.program().equals("docker")
                        && !call.isIncomplete()
                        && flags.has("--interactive")
                        && !flags.has("--detach");
        return attached && flags.has("--tty") ? Optional.of(placeOf("--tty")) : Optional.empty();
    }

    /// In a user namespace, such as podman's containers have, nobody is who the command line says.
    private Optional<Located> user() {
        boolean mapped = call.program().equals("podman") || flags.value("--userns").isPresent() || call.isIncomplete();
        return mapped
                ? Optional.of(new Located(Value.unknown("user namespace"), command.location()))
                : flags.value("--user");
    }

    private List<Mount> mounts() {
        List<Mount> mounts = new ArrayList<>();
        flags.values("--volume").forEach(text -> mounts.add(Mounts.volume(text, reader.workingDirectory())));
        flags.values("--mount").forEach(text -> mounts.add(Mounts.mount(text, reader.workingDirectory())));
        for (Located path : flags.values("--tmpfs")) {
            mounts.add(new Mount(Mount.Kind.TMPFS, Optional.empty(), path, Mount.Access.READ_WRITE, path.location()));
        }
        if (!flags.values("--volumes-from").isEmpty() || call.isIncomplete()) {
            Location location = command.location();
            mounts.add(
                    new Mount(
                            Mount.Kind.UNKNOWN,
                            Optional.empty(),
                            new Located(Value.unknown("mounts of " + location.span()), location),
                            Mount.Access.READ_WRITE,
                            location));
        }
        return mounts;
    }

    private void execute() {
        if (call.arguments().isEmpty()) {
            return;
        }
        List<ShellWord> words = call.arguments().subList(1, call.arguments().size());
        emit(origin ->
                new Effect.ExecuteInContainer(
                        origin,
                        argument(0),
                        flags.value("--user"),
                        flags.value("--workdir"),
                        ContainerCommands.of(words, reader),
                        terminal()));
    }
}
