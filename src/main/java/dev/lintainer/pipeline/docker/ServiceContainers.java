package dev.lintainer.pipeline.docker;

import dev.lintainer.document.compose.Assignment;
import dev.lintainer.document.compose.Command;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.ComposeText;
import dev.lintainer.document.compose.DotEnv;
import dev.lintainer.document.compose.EnvFile;
import dev.lintainer.document.compose.PortMapping;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.compose.VolumeMount;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ComposeVariables;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.ContainerNetworking;
import dev.lintainer.pipeline.effect.ContainerRights;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.effect.VariableFiles;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the services of a Compose project are started with: image, mounts, variables, networks, command
/// (https://docs.docker.com/reference/compose-file/services/).
final class ServiceContainers {
    private final DockerCall call;
    private final WordReader reader;
    private final JobState job;
    private final ComposeProject project;
    private final ComposeVariables variables;

    ServiceContainers(
            DockerCall call, WordReader reader, JobState job, ComposeProject project, ComposeVariables variables) {
        this.call = call;
        this.reader = reader;
        this.job = job;
        this.project = project;
        this.variables = variables;
    }

    /// A service without `image` is called after the project, whose name is that of its folder unless something else is
    /// said.
    Optional<Located> image(Service service) {
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

    ContainerRights rights(Service service) {
        return new ContainerRights(on(service.privileged(), service), on(service.readOnly(), service));
    }

    private static ContainerRights.Switch on(Optional<ComposeText> text, Service service) {
        if (text.isEmpty()) {
            return new ContainerRights.Switch(Presence.NO, service.nameLocation());
        }
        Presence on = text.get().isTrue() ? Presence.YES : text.get().isFalse() ? Presence.NO : Presence.MAYBE;
        return new ContainerRights.Switch(on, text.get().location());
    }

    Value projectName() {
        return ComposeCalls.projectName(call, reader)
                .or(() -> project.name().map(this::value))
                .orElseGet(() -> Value.unknown("project " + project.directory()));
    }

    List<Mount> mounts(Service service) {
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
    List<ContainerEnvironment.Variable> variables(Service service) {
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

    List<ContainerEnvironment.VariableFile> files(Service service) {
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

    ContainerEnvironment environment(Service service) {
        boolean named = service.environment().stream().allMatch(assignment -> assignment.name().literal().isPresent());
        return new ContainerEnvironment(
                variables(service), files(service), named ? Presence.NO : Presence.MAYBE, Set.of());
    }

    /// `docker compose run -e`, on top of the service's own.
    ContainerEnvironment environment(Service service, ContainerFlags given, ContainerCommand command) {
        ContainerEnvironment own = environment(service);
        List<ContainerEnvironment.Variable> variables = new ArrayList<>(own.variables());
        variables.addAll(given.variables());
        List<ContainerEnvironment.VariableFile> files = new ArrayList<>(own.files());
        files.addAll(given.files("--env-from-file"));
        return given.environment(variables, files, own.others().or(given.others()), command);
    }

    /// @param ports that the machine passes on
    ContainerNetworking networking(Service service, List<PublishedPort> ports) {
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

    ContainerNetwork network(Service service) {
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

    List<PublishedPort> ports(Service service) {
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

    Optional<Located> entrypoint(Service service) {
        return service.entrypoint()
                .filter(entrypoint -> !entrypoint.parts().isEmpty())
                .map(entrypoint -> new Located(value(entrypoint.parts().getFirst()), entrypoint.location()));
    }

    /// An entry point of the service's own stands before its command.
    ContainerCommand command(Service service) {
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

    ContainerCommand command(Command command) {
        List<ShellWord> words = words(command);
        return switch (command.form()) {
            case LIST -> ContainerCommands.of(words, reader.inStartedContainer());
            case TEXT ->
                    words.isEmpty()
                            ? new ContainerCommand.ImageDefault()
                            : ContainerCommands.ofText(words.getFirst(), reader);
        };
    }

    static List<ShellWord> words(Command command) {
        return command.parts().stream().map(part -> ShellWord.quoted(part.scalar().content())).toList();
    }

    Located path(Located written) {
        return path(written, project.directory());
    }

    static Located path(Located written, String directory) {
        Value base = directory.isEmpty() ? HostPath.WORKSPACE : Value.known(directory);
        return new Located(HostPath.resolve(base, written.value()), written.location());
    }

    Optional<Located> located(Optional<ComposeText> text) {
        return text.map(this::located);
    }

    Located located(ComposeText text) {
        return new Located(value(text), text.location());
    }

    Value value(ComposeText text) {
        return text.resolve(variables::value);
    }
}
