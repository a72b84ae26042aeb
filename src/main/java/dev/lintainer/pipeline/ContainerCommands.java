package dev.lintainer.pipeline;

import dev.lintainer.document.dockerfile.ImageCommand;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a container is started with.
public final class ContainerCommands {
    private ContainerCommands() {}

    /// What runs in the container, the image's own entry point and command taken into account.
    ///
    /// @param content of the container's image, where the pipeline builds it
    public static ContainerCommand effective(Effect.RunContainer container, Optional<ImageContent> content) {
        boolean passesOn = container.entrypoint().isPresent() || content.map(ContainerCommands::passesOn).orElse(true);
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
        return of(given.form());
    }

    /// What an instruction of a Dockerfile runs.
    static ContainerCommand of(CommandForm form) {
        return switch (form) {
            case CommandForm.ExecForm exec -> of(exec.arguments().stream().map(ShellWord::quoted).toList(), ofImage());
            case CommandForm.ShellForm shell -> ofScript(shell.script());
            case CommandForm.ScriptForm _ -> new ContainerCommand.Unreadable();
        };
    }

    /// A script of a Dockerfile.
    static ContainerCommand ofScript(MappedText script) {
        return ofText(ShellWord.quoted(script), ofImage());
    }

    private static WordReader ofImage() {
        return new WordReader(Contexts.of("", Inputs.OPEN), ShellVariables.none()).inStartedContainer();
    }

    /// @param words as the container's own process is given them
    /// @param outer what expanded them
    static ContainerCommand of(List<ShellWord> words, WordReader outer) {
        if (words.isEmpty()) {
            return new ContainerCommand.ImageDefault();
        }
        ContainerScript walk = new ContainerScript();
        boolean readable = walk.words(words, outer);
        VariableReads.Found variables = VariableReads.of(words);
        return readable || !walk.invocations().isEmpty()
                ? new ContainerCommand.Given(walk.invocations(), variables.reads(), variables.expanded())
                : new ContainerCommand.Unreadable();
    }

    /// A text that Docker Compose splits into words by itself.
    static ContainerCommand ofText(ShellWord text, WordReader outer) {
        ContainerScript walk = new ContainerScript();
        walk.script(ShellParser.parse(text.content(), Holes.NONE).value(), outer.inStartedContainer(), text.source());
        return walk.invocations().isEmpty()
                ? new ContainerCommand.Unreadable()
                : new ContainerCommand.Given(walk.invocations(), List.of(), List.of());
    }

    /// The same behind an entry point that overrides the image's; an empty one only takes the image's away.
    static ContainerCommand of(Optional<ShellWord> entrypoint, List<ShellWord> words, WordReader outer) {
        if (entrypoint.isEmpty() || outer.value(entrypoint.get()).is("")) {
            return of(words, outer);
        }
        List<ShellWord> all = new ArrayList<>();
        all.add(entrypoint.get());
        all.addAll(words);
        return of(all, outer);
    }
}
