package dev.lintainer.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSelectionTest {
    private static final RuleId BUG = new RuleId("a/bug");
    private static final RuleId HOUSE = new RuleId("a/house");
    private static final RuleId NICETY = new RuleId("b/nicety");
    private static final Parameters LIMIT =
            new Parameters(
                    List.of(
                            new Parameter("limit", new ParameterValue.Number(3)),
                            new Parameter("name", new ParameterValue.Text("x"))));
    private static final RuleCatalogue CATALOGUE =
            new RuleCatalogue(
                    List.of(
                            summary(BUG, Set.of(Profile.PIPELINE, Profile.DEFAULT, Profile.STRICT)),
                            summary(HOUSE, Set.of(Profile.DEFAULT, Profile.STRICT)),
                            summary(NICETY, Set.of(Profile.STRICT))),
                    id -> {
                        throw new AssertionError("no rule is made before it runs: " + id);
                    },
                    List::of,
                    _ -> Optional.empty());

    private static RuleSummary summary(RuleId id, Set<Profile> profiles) {
        return new RuleSummary(id, "title", Subject.WORKFLOW, Severity.ERROR, profiles, Optional.empty(), LIMIT);
    }

    private static String words(RuleSelection selection) {
        StringBuilder words = new StringBuilder();
        for (SelectedRule rule : selection.rules()) {
            words.append(rule.id())
                    .append(' ')
                    .append(rule.severity())
                    .append(' ')
                    .append(rule.parameters().number("limit"))
                    .append("; ");
        }
        return words.toString().strip();
    }

    @Test
    void profiles() {
        assertEquals("a/bug ERROR 3;", words(RuleSelection.of(CATALOGUE, Profile.PIPELINE)));
        assertEquals("a/bug ERROR 3; a/house ERROR 3;", words(RuleSelection.of(CATALOGUE, Profile.DEFAULT)));
        assertEquals(3, RuleSelection.of(CATALOGUE, Profile.STRICT).rules().size());
        assertEquals(
                "b/nicety ERROR 3;", words(RuleSelection.selecting(CATALOGUE, rule -> rule.id().family().equals("b"))));
    }

    @Test
    void changes() {
        RuleSelection base = RuleSelection.of(CATALOGUE, Profile.DEFAULT);
        assertEquals("a/house ERROR 3;", words(base.without(BUG)));
        assertEquals(
                "a/bug ERROR 3; a/house INFO 3; b/nicety WARNING 3;",
                words(base.with(NICETY, Severity.WARNING).with(HOUSE, Severity.INFO)));
        assertEquals("a/bug ERROR 3; a/house ERROR 3;", words(base), "a selection does not change itself");
        assertEquals(words(base), words(base.with(new RuleId("no/such-rule")).without(new RuleId("no/such-rule"))));
    }

    @Test
    void parametersTakeTheirDeclaredNamesOnly() {
        Parameters values =
                new Parameters(
                        List.of(
                                new Parameter("limit", new ParameterValue.Number(7)),
                                new Parameter("other", new ParameterValue.Flag(true))));
        RuleSelection selection = RuleSelection.of(CATALOGUE, Profile.DEFAULT).with(BUG, values);
        assertEquals("a/bug ERROR 7; a/house ERROR 3;", words(selection));
        assertEquals("x", selection.rule(BUG).orElseThrow().parameters().text("name"));
    }

    @Test
    void bySubject() {
        RuleSelection strict = RuleSelection.of(CATALOGUE, Profile.STRICT);
        assertEquals(3, strict.rules(Subject.WORKFLOW).size());
        assertEquals(List.of(), strict.rules(Subject.COMPOSE));
    }
}
