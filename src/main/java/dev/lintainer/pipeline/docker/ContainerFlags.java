package dev.lintainer.pipeline.docker;

import dev.lintainer.document.compose.DotEnv;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.CallerVariables;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.ContainerNetworking;
import dev.lintainer.pipeline.effect.ContainerRights;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.DockerFlag;
import dev.lintainer.pipeline.effect.DockerFlags;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.effect.VariableFiles;
import dev.lintainer.pipeline.effect.VariableRead;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the flags of `docker run` and its like say of a container's environment and network
/// (https://docs.docker.com/reference/cli/docker/container/run/).
///
/// @param complete whether all flags are known
record ContainerFlags(DockerFlags flags, Presence complete, JobState job) {
    static ContainerFlags of(DockerCall call, WordReader reader, JobState job) {
        return new ContainerFlags(
                new DockerFlags(call.flags(), reader), call.isIncomplete() ? Presence.MAYBE : Presence.YES, job);
    }

    /// A name alone takes the value that the command itself sees.
    List<ContainerEnvironment.Variable> variables() {
        CallerVariables caller = caller();
        List<ContainerEnvironment.Variable> variables = new ArrayList<>();
        for (Located entry : flags.values("--env")) {
            Optional<BuildAttributes.Pair> pair = BuildAttributes.pair(entry.value());
            Optional<String> name = entry.value().literal();
            if (pair.isPresent()) {
                variables.add(
                        new ContainerEnvironment.Variable(
                                pair.get().name(),
                                new Located(pair.get().value(), entry.location()),
                                ContainerEnvironment.Source.GIVEN,
                                Presence.YES));
            } else if (name.isPresent()) {
                variables.add(
                        new ContainerEnvironment.Variable(
                                name.get(),
                                new Located(caller.value(name.get()), entry.location()),
                                ContainerEnvironment.Source.PASSED,
                                caller.has(name.get())));
            }
        }
        return variables;
    }

    /// @param flag `--env-file`, or what another command calls it
    List<ContainerEnvironment.VariableFile> files(String flag) {
        return flags.values(flag).stream()
                .map(file ->
                        new Located(HostPath.resolve(flags.reader().workingDirectory(), file.value()), file.location()))
                .map(file -> new ContainerEnvironment.VariableFile(file, Presence.YES, content(file.value())))
                .toList();
    }

    private Optional<Map<String, Value>> content(Value path) {
        return VariableFiles.committed(path, job)
                .map(file ->
                        DotEnv.parse(file).value().resolve(name -> flags.reader().ofProgram().variables().get(name)));
    }

    /// Whether further variables may be set: flags are not known, or the name of one is not.
    Presence others() {
        boolean named =
                flags.values("--env").stream()
                        .allMatch(entry -> BuildAttributes.pair(entry.value()).isPresent() || entry.value().isKnown());
        return named ? complete.not() : Presence.MAYBE;
    }

    /// Of `docker run`.
    ContainerEnvironment environment(ContainerCommand command) {
        return environment(variables(), files("--env-file"), others(), command);
    }

    ContainerEnvironment environment(
            List<ContainerEnvironment.Variable> variables,
            List<ContainerEnvironment.VariableFile> files,
            Presence others,
            ContainerCommand command) {
        ContainerEnvironment handedOn = new ContainerEnvironment(variables, files, others, Set.of());
        CallerVariables caller = caller();
        Set<String> withheld = new HashSet<>();
        for (VariableRead read : command.reads()) {
            boolean unset = handedOn.has(read.name()) == Presence.NO && !OF_EVERY_CONTAINER.contains(read.name());
            if (unset && caller.has(read.name()) == Presence.YES) {
                withheld.add(read.name());
            }
        }
        return new ContainerEnvironment(variables, files, others, withheld);
    }

    /// What Docker or the container's shell sets by itself.
    private static final Set<String> OF_EVERY_CONTAINER =
            Set.of(
                    "PATH",
                    "HOME",
                    "HOSTNAME",
                    "TERM",
                    "PWD",
                    "OLDPWD",
                    "SHLVL",
                    "IFS",
                    "PS1",
                    "RANDOM",
                    "UID",
                    "EUID",
                    "PPID",
                    "SECONDS",
                    "LINENO",
                    "OPTARG",
                    "OPTIND",
                    "SHELL",
                    "USER",
                    "LANG");

    private CallerVariables caller() {
        return new CallerVariables(flags.reader(), job.runner());
    }

    ContainerNetworking networking() {
        List<PublishedPort> ports = flags.values("--publish").stream().map(PublishedPort::of).toList();
        List<Located> names = new ArrayList<>(flags.values("--network-alias"));
        names.addAll(flags.values("--net-alias"));
        flags.value("--name").ifPresent(names::add);
        List<Located> hosts = new ArrayList<>(flags.values("--add-host"));
        hosts.addAll(flags.values("--link"));
        return new ContainerNetworking(network(), ports, names, hosts);
    }

    /// @param container where the container is started
    ContainerRights rights(Location container) {
        return new ContainerRights(on("--privileged", container), on("--read-only", container));
    }

    private ContainerRights.Switch on(String name, Location container) {
        Location location =
                flags.flags().stream()
                        .filter(flag -> flag.name().equals(name))
                        .findFirst()
                        .map(DockerFlag::location)
                        .orElse(container);
        return new ContainerRights.Switch(flags.isOn(name).or(complete.not()), location);
    }

    private ContainerNetwork network() {
        List<Located> given = new ArrayList<>(flags.values("--network"));
        given.addAll(flags.values("--net"));
        if (complete != Presence.YES) {
            return new ContainerNetwork.Unknown();
        }
        if (given.isEmpty() || given.size() == 1 && isOneOf(given.getFirst(), "default", "bridge")) {
            return new ContainerNetwork.DefaultBridge();
        }
        Located last = given.getLast();
        if (isOneOf(last, "host")) {
            return new ContainerNetwork.Host();
        }
        if (isOneOf(last, "none")) {
            return new ContainerNetwork.None();
        }
        return last.value()
                .after("container:")
                .<ContainerNetwork>map(name -> new ContainerNetwork.SharedWith(new Located(name, last.location())))
                .orElseGet(() -> new ContainerNetwork.Named(given));
    }

    private static boolean isOneOf(Located name, String... words) {
        return name.value().literal().filter(Set.of(words)::contains).isPresent();
    }
}
