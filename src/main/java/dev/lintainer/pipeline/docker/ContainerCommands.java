package dev.lintainer.pipeline.docker;

import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.ShellVariables;
import dev.lintainer.pipeline.effect.VariableReads;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Inputs;
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

    /// What an instruction of a Dockerfile runs.
    public static ContainerCommand of(CommandForm form) {
        return switch (form) {
            case CommandForm.ExecForm exec -> of(exec.arguments().stream().map(ShellWord::quoted).toList(), ofImage());
            case CommandForm.ShellForm shell -> ofScript(shell.script());
            case CommandForm.ScriptForm _ -> new ContainerCommand.Unreadable();
        };
    }

    /// A script of a Dockerfile.
    public static ContainerCommand ofScript(MappedText script) {
        return ofText(ShellWord.quoted(script), ofImage());
    }

    private static WordReader ofImage() {
        return new WordReader(Contexts.of("", Inputs.OPEN), ShellVariables.none()).inStartedContainer();
    }

    /// @param words as the container's own process is given them
    /// @param outer what expanded them
    public static ContainerCommand of(List<ShellWord> words, WordReader outer) {
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
    public static ContainerCommand of(Optional<ShellWord> entrypoint, List<ShellWord> words, WordReader outer) {
        if (entrypoint.isEmpty() || outer.value(entrypoint.get()).is("")) {
            return of(words, outer);
        }
        List<ShellWord> all = new ArrayList<>();
        all.add(entrypoint.get());
        all.addAll(words);
        return of(all, outer);
    }
}
