package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCardReader;
import dev.lintainer.rule.Subject;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The cards under `rules/`, which tests read where they stand in the project.
final class CardFiles {
    static final Path FOLDER = Path.of("rules");

    /// Cards that need no class.
    private static final Path PACKS = FOLDER.resolve("packs");

    private static final Map<Class<?>, Subject> SUBJECTS =
            Map.of(
                    Rule.OfWorkflow.class, Subject.WORKFLOW,
                    Rule.OfAction.class, Subject.ACTION,
                    Rule.OfDockerfile.class, Subject.DOCKERFILE,
                    Rule.OfCompose.class, Subject.COMPOSE,
                    Rule.OfPipeline.class, Subject.PIPELINE);

    private CardFiles() {}

    /// The cards' files in the order of their ids.
    static List<Path> paths() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.startsWith(PACKS)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RuleCard> all() {
        return paths().stream().map(CardFiles::card).toList();
    }

    static Parsed<YamlFile> yaml(Path path) {
        try {
            return YamlParser.parse(SourceFile.decode(path.toString(), Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleCard card(Path path) {
        Parsed<YamlFile> yaml = yaml(path);
        assertEquals(List.of(), words(yaml.value(), yaml.problems()));
        Parsed<Optional<RuleCard>> card = RuleCardReader.read(yaml.value());
        assertEquals(List.of(), words(yaml.value(), card.problems()));
        return card.value().orElseThrow();
    }

    private static List<String> words(YamlFile file, List<SyntaxProblem> problems) {
        return problems.stream()
                .map(problem ->
                        file.source()
                                + ":"
                                + file.source().positionAt(problem.span().start()).line()
                                + ": "
                                + problem.message())
                .toList();
    }

    /// The name of the class that a card's rule must have.
    static String className(RuleCard card) {
        return "dev.lintainer.rules." + card.id().family().replace("-", "") + "." + pascalCase(card.id().fault());
    }

    static String pascalCase(String kebab) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /// What the engine itself reports has a card and no class.
    static boolean isOfEngine(RuleCard card) {
        return List.of("baseline", "configuration", "internal", "suppression").contains(card.id().family());
    }

    static Subject subject(RuleCard card) {
        if (isOfEngine(card)) {
            return Subject.ANALYSIS;
        }
        Class<?> type;
        try {
            type = Class.forName(className(card));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the card " + card.id() + " has no class " + className(card), e);
        }
        assertEquals(1, type.getInterfaces().length, type + " must implement one nested interface of Rule");
        return Optional.ofNullable(SUBJECTS.get(type.getInterfaces()[0])).orElseThrow();
    }
}
