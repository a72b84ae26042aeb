package dev.lintainer.pipeline;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Container;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ServiceContainer;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                                JobInterpreter.variables(container.env(), contexts),
                                service.map(
                                        one -> new Located(Value.known(one.id()), new Location(source, one.idSpan()))),
                                new ContainerCommand.ImageDefault(),
                                Optional.empty()));
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
