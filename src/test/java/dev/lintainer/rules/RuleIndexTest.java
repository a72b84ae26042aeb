package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds cards, classes and [RuleIndex] together.
class RuleIndexTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/lintainer/rules");

    /// Guards against a test that sees no cards and is content.
    private static final int CARDS_AT_LEAST = 10;

    @Test
    void theIndexIsWhatTheCardsSay() throws IOException {
        Path index = SOURCES.resolve("RuleIndex.java");
        String generated = RuleIndexSource.of(CardFiles.all());
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(index, generated);
        }
        assertEquals(generated, Files.readString(index), "run this test with -Dlintainer.update=true");
    }

    @Test
    void everyRuleCanBeMade() {
        RuleCatalogue catalogue = RuleIndex.catalogue();
        assertTrue(catalogue.summaries().size() >= CARDS_AT_LEAST);
        for (RuleSummary summary : catalogue.summaries()) {
            if (summary.subject() != Subject.ANALYSIS) {
                String name = catalogue.maker().apply(summary.id()).getClass().getSimpleName();
                assertEquals(CardFiles.pascalCase(summary.id().fault()), name);
            }
        }
    }

    @Test
    void everyCardIsShipped() {
        for (RuleSummary summary : RuleIndex.catalogue().summaries()) {
            RuleCard card = RuleCards.read(summary.id()).orElseThrow();
            assertEquals(summary.id(), card.id());
        }
        assertEquals(Optional.empty(), RuleCards.read(new RuleId("no/such-rule")));
    }

    @Test
    void idsAscend() {
        List<RuleId> ids = RuleIndex.catalogue().summaries().stream().map(RuleSummary::id).toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    @Test
    void everyClassHasACard() throws IOException {
        Set<String> known = new HashSet<>();
        for (RuleCard card : CardFiles.all()) {
            known.add(CardFiles.className(card));
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(RuleIndexTest::isPublicClass).toList()) {
                String path = SOURCES.relativize(file).toString().replace('\\', '/');
                String name = "dev.lintainer.rules." + path.replace('/', '.').replace(".java", "");
                assertTrue(known.contains(name), name + " has no card");
            }
        }
    }

    private static boolean isPublicClass(Path file) {
        try {
            return file.getNameCount() > SOURCES.getNameCount() + 1
                    && file.toString().endsWith(".java")
                    && Files.readString(file, StandardCharsets.UTF_8).contains("\npublic final class ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> cards() {
        return CardFiles.paths().stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), path.toUri(), () -> checkCard(path)));
    }

    private static void checkCard(Path path) {
        RuleCard card = CardFiles.card(path);
        assertEquals(CardFiles.FOLDER.resolve(card.id() + ".yml"), path, "the path is the id");
        List<String> schemaProblems = new ArrayList<>();
        CardFiles.yaml(path)
                .value()
                .root()
                .ifPresent(root ->
                        SchemaValidator.validate(SchemaKind.CARD, root)
                                .forEach(problem ->
                                        schemaProblems.add(problem.location().start() + " " + problem.message())));
        assertEquals(List.of(), schemaProblems);
        assertTrue(!card.references().isEmpty() || CardFiles.isOfEngine(card), "a rule has a source");
        assertTrue(!card.title().endsWith("."), "a title is no sentence");
        assertTrue(!card.rationale().isBlank(), "a rule has a reason");
        Set<Profile> profiles = card.profiles();
        assertTrue(profiles.contains(Profile.STRICT), "the strict profile has every rule");
        assertTrue(
                !profiles.contains(Profile.PIPELINE) || profiles.contains(Profile.DEFAULT),
                "a wider profile has what the narrower one has");
    }
}
