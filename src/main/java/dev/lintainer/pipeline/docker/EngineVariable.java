package dev.lintainer.pipeline.docker;

import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A command whose program is a variable that, by its name or by how it was computed, holds Docker or another engine
/// with the same command line: `$CONTAINER_ENGINE run ...`, `${DOCKER_COMPOSE} up`. Which of them it is cannot be told.
public final class EngineVariable {
    private EngineVariable() {}

    private static final List<String> ENGINES = List.of("docker", "podman", "container", "engine");
    private static final List<String> COMPOSE = List.of("compose");

    /// The same command with Docker's own name; empty where the words are no such command.
    public static Optional<List<ShellWord>> asDocker(List<ShellWord> words, WordReader reader) {
        if (words.size() < 2 || words.getFirst().parts().size() != 1) {
            return Optional.empty();
        }
        String name =
                (name(words.getFirst().parts().getFirst()) + " " + reader.value(words.getFirst()))
                        .toLowerCase(Locale.ROOT);
        String next = words.get(1).literal().orElse("");
        boolean compose = COMPOSE.stream().anyMatch(name::contains);
        boolean engine = ENGINES.stream().anyMatch(name::contains) && DockerCommandLine.isCommand("docker " + next);
        if (!compose && !engine || next.isEmpty()) {
            return Optional.empty();
        }
        List<ShellWord> replaced = new ArrayList<>();
        replaced.add(named("docker", words.getFirst()));
        if (compose) {
            replaced.add(named("compose", words.getFirst()));
        }
        replaced.addAll(words.subList(1, words.size()));
        return Optional.of(replaced);
    }

    /// Of an expression, the whole of it: `env.CONTAINER_CMD`.
    private static String name(ShellWord.Part part) {
        return switch (part) {
            case ShellWord.Parameter parameter -> parameter.name();
            case ShellWord.Hole hole -> hole.expression().text();
            case ShellWord.Literal _,
                    ShellWord.CommandSubstitution _,
                    ShellWord.ProcessSubstitution _,
                    ShellWord.Arithmetic _,
                    ShellWord.Array _ ->
                    "";
        };
    }

    private static ShellWord named(String text, ShellWord place) {
        SourceFile source = place.source();
        Span span = place.span();
        return ShellWord.quoted(
                new MappedText.Builder(source).append(text, span.start(), span.end()).build(span.start()));
    }
}
