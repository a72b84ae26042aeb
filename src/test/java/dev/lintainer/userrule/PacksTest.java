package dev.lintainer.userrule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lintainer.engine.ExampleRun;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The packs are documentation, too: what their examples show is what happens.
class PacksTest {
    private static final int LONGEST_MESSAGE = 120;

    private static UserRules all() {
        List<SourceFile> sources = new ArrayList<>();
        Packs.NAMES.forEach(name -> sources.add(Packs.read(name).orElseThrow()));
        return UserRules.read(sources, RuleIndex.catalogue());
    }

    @Test
    void everyPackIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules", "packs"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(names, Packs.NAMES.stream().map(name -> name + ".yml").sorted().toList());
        }
        assertEquals(Packs.NAMES.stream().sorted().toList(), Packs.NAMES);
        assertTrue(Packs.read("../image/tag-mismatch").isEmpty());
    }

    /// Cards that try what the packs have no use for.
    private static UserRules trials() {
        try (InputStream cards = PacksTest.class.getResourceAsStream("rules.yml")) {
            return UserRules.read(List.of(SourceFile.decode("rules.yml", cards.readAllBytes())), RuleIndex.catalogue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void packsGoTogether() {
        assertEquals(List.of(), trials().problems());
        assertEquals(List.of(), all().problems());
    }

    @TestFactory
    Stream<DynamicTest> examplesAreAsMarked() {
        return Stream.of(all(), trials())
                .flatMap(rules -> rules.cards().stream().flatMap(written -> tests(written.card(), rules)));
    }

    private static Stream<DynamicTest> tests(RuleCard card, UserRules rules) {
        RuleId id = card.id();
        RuleSelection selection = RuleSelection.selecting(rules.catalogue(), summary -> summary.id().equals(id));
        Stream<DynamicTest> examples =
                card.examples().stream()
                        .map(example ->
                                dynamicTest(
                                        id + ": " + example.name(),
                                        () -> {
                                            assertEquals(List.of(), ExampleRun.differences(example, id, selection));
                                            ExampleRun.judge(example, ExampleRun.settings(example, id, selection))
                                                    .reported()
                                                    .forEach(reported -> checkWording(reported.finding()));
                                        }));
        return Stream.concat(
                examples,
                Stream.of(
                        dynamicTest(
                                id + " fires and stays silent",
                                () -> {
                                    long firing =
                                            card.examples().stream()
                                                    .filter(example -> ExampleRun.marked(example).markers() > 0)
                                                    .count();
                                    assertTrue(firing > 0 && firing < card.examples().size());
                                })));
    }

    private static void checkWording(Finding finding) {
        String message = finding.message();
        assertTrue(!Character.isUpperCase(message.charAt(0)) && !message.endsWith("."), message);
        assertTrue(message.length() <= LONGEST_MESSAGE, message);
        assertTrue(!finding.suggestion().isEmpty() || finding.rule().family().equals("try"), message);
    }
}
