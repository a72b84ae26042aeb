package dev.lintainer.rules.mount;

import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.Optional;

/// Changes of a `docker run` that is written out in a script.
final class DockerRunEdits {
    private DockerRunEdits() {}

    /// Puts flags in front of the image.
    static Optional<Edit> flags(ContainerRun run, String flags) {
        Location image = run.use().image().location();
        return isWrittenOut(run)
                ? Optional.of(new Edit(new Location(image.file(), Span.at(image.span().start())), flags + " "))
                : Optional.empty();
    }

    /// Puts a command in front of the one that starts the container, where nothing else stands on its line.
    static Optional<Edit> commandBefore(ContainerRun run, String command) {
        return isWrittenOut(run)
                ? WorkflowEdits.commandBefore(run.container().origin().location(), command)
                : Optional.empty();
    }

    private static boolean isWrittenOut(ContainerRun run) {
        boolean runs =
                run.container().start() == Effect.Start.DOCKER_RUN
                        || run.container().start() == Effect.Start.DOCKER_CREATE;
        Location whole = run.container().origin().location();
        Location image = run.use().image().location();
        return runs && whole.file() == image.file() && whole.span().contains(image.span());
    }
}
