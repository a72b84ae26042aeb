package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.ImageCommand;
import dev.lintainer.pipeline.docker.ContainerCommands;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.KnownImages;
import dev.lintainer.syntax.dockerfile.CommandForm;
import java.util.Optional;

/// What a container runs, its image's own entry point and command taken into account.
public final class EffectiveCommand {
    private EffectiveCommand() {}

    /// What runs in the container, the image's own entry point and command taken into account.
    ///
    /// @param content of the container's image, where the pipeline builds it
    public static ContainerCommand of(Effect.RunContainer container, Optional<ImageContent> content) {
        boolean passesOn = container.entrypoint().isPresent() || content.map(EffectiveCommand::passesOn).orElse(true);
        if (!passesOn) {
            return new ContainerCommand.Unreadable();
        }
        boolean asImage =
                container.command() instanceof ContainerCommand.ImageDefault && container.entrypoint().isEmpty();
        if (asImage && content.isPresent()) {
            return imageCommand(content.get());
        }
        return container.command();
    }

    /// Whether the image's entry point starts what it is given: there is none, or it is a well-known one.
    private static boolean passesOn(ImageContent content) {
        return switch (content.facts().target().entrypoint()) {
            case ImageCommand.OfBaseImage _ -> KnownImages.isKnown(content.facts().baseImage().value());
            case ImageCommand.Dropped _ -> true;
            case ImageCommand.Given given ->
                    given.form() instanceof CommandForm.ExecForm exec
                            && (exec.arguments().isEmpty() || isInit(exec.arguments().getFirst().text()));
        };
    }

    private static boolean isInit(String program) {
        String name = program.substring(program.lastIndexOf('/') + 1);
        return name.equals("tini") || name.equals("dumb-init") || name.equals("env") || name.equals("docker-init");
    }

    private static ContainerCommand imageCommand(ImageContent content) {
        if (!(content.facts().target().command() instanceof ImageCommand.Given given)) {
            return new ContainerCommand.ImageDefault();
        }
        return ContainerCommands.of(given.form());
    }
}
