package dev.lintainer.pipeline;

import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A command whose program is a variable that by its name holds Docker or another engine with the same command line:
/// `$CONTAINER_ENGINE run ...`, `${DOCKER_COMPOSE} up`. Which of them it is cannot be told.
final class EngineVariable {
    private EngineVariable() {}

    private static final List<String> ENGINES = List.of("docker", "podman", "container", "engine");
    private static final List<String> COMPOSE = List.of("compose");

    /// The same command with Docker's own name; empty where the words are no such command.
    static Optional<List<ShellWord>> asDocker(List<ShellWord> words) {
        if (words.size() < 2
                || words.getFirst().parts().size() != 1
                || !(words.getFirst().parts().getFirst() instanceof ShellWord.Parameter parameter)) {
            return Optional.empty();
        }
        String name = parameter.name().toLowerCase(Locale.ROOT);
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

    private static ShellWord named(String text, ShellWord place) {
        SourceFile source = place.source();
        Span span = place.span();
        return ShellWord.quoted(
                new MappedText.Builder(source).append(text, span.start(), span.end()).build(span.start()));
    }
}
