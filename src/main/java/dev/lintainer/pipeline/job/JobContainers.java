package dev.lintainer.pipeline.job;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Container;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ServiceContainer;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.pipeline.docker.Mounts;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.ContainerNetworking;
import dev.lintainer.pipeline.effect.ContainerRights;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The containers that the runner itself starts before a job's first step
/// (https://docs.github.com/en/actions/how-tos/write-workflows/choose-where-workflows-run/run-jobs-in-a-container).
final class JobContainers {
    private JobContainers() {}

    static void start(NormalJob job, Contexts contexts, JobState state) {
        job.container().ifPresent(container -> start(Effect.Start.JOB, container, Optional.empty(), contexts, state));
        for (ServiceContainer service : job.services().containers()) {
            start(Effect.Start.SERVICE, service.container(), Optional.of(service), contexts, state);
        }
    }

    private static void start(
            Effect.Start start,
            Container container,
            Optional<ServiceContainer> service,
            Contexts contexts,
            JobState state) {
        Optional<Located> image = container.image().map(text -> located(text, contexts));
        // An empty image starts nothing: that is how expressions switch containers off.
        if (image.isEmpty() || image.get().value().is("")) {
            return;
        }
        SourceFile source = container.image().orElseThrow().scalar().source();
        List<Located> options =
                container.options().map(text -> TextLines.split(located(text, contexts), ' ')).orElse(List.of());
        List<Mount> mounts = new ArrayList<>();
        if (start == Effect.Start.JOB) {
            mounts.add(workspace(image.get().location()));
        }
        for (Text volume : container.volumes()) {
            mounts.add(Mounts.volume(located(volume, contexts), HostPath.WORKSPACE));
        }
        List<PublishedPort> ports =
                container.ports().stream().map(port -> PublishedPort.of(located(port, contexts))).toList();
        state.emit(
                Site.JOB_SET_UP,
                image.get().location(),
                origin ->
                        new Effect.RunContainer(
                                origin,
                                start,
                                image,
                                mounts,
                                option("--user", "-u", options),
                                option("--workdir", "-w", options),
                                Optional.empty(),
                                environment(start, container, contexts),
                                service.map(
                                        one -> new Located(Value.known(one.id()), new Location(source, one.idSpan()))),
                                new ContainerCommand.ImageDefault(),
                                Optional.empty(),
                                new ContainerNetworking(
                                        network(options), ports, names(start, service, options), List.of()),
                                rights(options, image.get().location())));
    }

    /// The steps of a job in a container bring their own variables along.
    private static ContainerEnvironment environment(Effect.Start start, Container container, Contexts contexts) {
        List<ContainerEnvironment.Variable> variables = new ArrayList<>();
        Map<String, Value> values = JobInterpreter.variables(container.env(), contexts);
        for (TextEntry entry : container.env().entries()) {
            Value value = values.getOrDefault(entry.name(), Value.unknown("container env " + entry.name()));
            variables.add(
                    new ContainerEnvironment.Variable(
                            entry.name(),
                            new Located(value, entry.value().location()),
                            ContainerEnvironment.Source.GIVEN,
                            Presence.YES));
        }
        boolean open = start == Effect.Start.JOB || container.env().expression().isPresent();
        return new ContainerEnvironment(variables, List.of(), open ? Presence.MAYBE : Presence.NO, Set.of());
    }

    /// `--network` is the one option that the runner does not support
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontaineroptions).
    private static ContainerNetwork network(List<Located> options) {
        boolean open =
                option("--network", "--net", options).isPresent() || !options.stream().allMatch(JobContainers::isKnown);
        return open ? new ContainerNetwork.Unknown() : new ContainerNetwork.OfJob();
    }

    private static ContainerRights rights(List<Located> options, Location container) {
        return new ContainerRights(on("--privileged", options, container), on("--read-only", options, container));
    }

    private static ContainerRights.Switch on(String name, List<Located> options, Location container) {
        Presence on = Presence.NO;
        for (Located option : options) {
            if (option.value().is(name)) {
                return new ContainerRights.Switch(Presence.YES, option.location());
            }
            if (option.value().prefix().startsWith(name + "=")) {
                Presence set =
                        BuildAttributes.pair(option.value()).map(pair -> Evaluator.isTrue(pair.value())).orElse(on);
                return new ContainerRights.Switch(set, option.location());
            }
            on = isKnown(option) ? on : Presence.MAYBE;
        }
        return new ContainerRights.Switch(on, container);
    }

    private static boolean isKnown(Located option) {
        return option.value().isKnown() || option.value().prefix().startsWith("-");
    }

    private static List<Located> names(Effect.Start start, Optional<ServiceContainer> service, List<Located> options) {
        List<Located> names = new ArrayList<>();
        service.ifPresent(one ->
                names.add(
                        new Located(
                                Value.known(one.id()),
                                new Location(one.container().image().orElseThrow().scalar().source(), one.idSpan()))));
        option("--network-alias", "--net-alias", options).ifPresent(names::add);
        return start == Effect.Start.SERVICE ? names : List.of();
    }

    /// The workspace is mounted below `/__w`, the working directory of every step
    /// (https://github.com/actions/runner/blob/main/src/Runner.Worker/ContainerOperationProvider.cs).
    private static Mount workspace(Location location) {
        return new Mount(
                Mount.Kind.BIND,
                Optional.of(new Located(HostPath.WORKSPACE, location)),
                new Located(Value.unknown("job container workspace"), location),
                Mount.Access.READ_WRITE,
                location);
    }

    private static Located located(Text text, Contexts contexts) {
        return new Located(Evaluator.evaluate(text, contexts), text.location());
    }

    private static Optional<Located> option(String name, String shorthand, List<Located> options) {
        for (int i = 0; i < options.size(); i++) {
            Located option = options.get(i);
            if ((option.value().is(name) || option.value().is(shorthand)) && i + 1 < options.size()) {
                return Optional.of(options.get(i + 1));
            }
            if (option.value().prefix().startsWith(name + "=")) {
                return BuildAttributes.pair(option.value()).map(pair -> new Located(pair.value(), option.location()));
            }
        }
        return Optional.empty();
    }
}
