package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lintainer.engine.ExampleRun;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCard.Example;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/// Runs every example of every card.
class RuleCardsTest {
    @TestFactory
    Stream<DynamicContainer> cards() {
        return CardFiles.paths().stream().map(RuleCardsTest::card);
    }

    private static DynamicContainer card(Path path) {
        RuleCard card = CardFiles.card(path);
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("fires and stays silent", path.toUri(), () -> checkVariety(card)));
        for (Example example : card.examples()) {
            tests.add(dynamicTest(example.name(), path.toUri(), () -> ExampleCheck.check(card, example)));
        }
        return dynamicContainer(card.id().value(), path.toUri(), tests.stream());
    }

    private static void checkVariety(RuleCard card) {
        long silent = card.examples().stream().filter(example -> markers(example) == 0).count();
        long firing = card.examples().size() - silent;
        assertTrue(silent > 0, "an example in which the rule stays silent");
        assertTrue(firing > 0 || card.id().family().equals("internal"), "an example in which the rule fires");
        boolean isFixShown = card.examples().stream().anyMatch(example -> !example.fixed().isEmpty());
        assertEquals(card.fix().isPresent(), isFixShown, "a fix and an example of it belong together");
        long names = card.examples().stream().map(Example::name).distinct().count();
        assertEquals(card.examples().size(), names, "examples have names of their own");
    }

    private static int markers(Example example) {
        return ExampleRun.marked(example).markers();
    }
}
