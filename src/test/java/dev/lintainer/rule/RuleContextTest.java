package dev.lintainer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import org.junit.jupiter.api.Test;

class RuleContextTest {
    private static final SourceFile FILE = SourceFile.of("Dockerfile", "FROM x\n");
    private static final Location PLACE = new Location(FILE, new Span(5, 6));

    private final RuleContext context = new RuleContext(new RuleId("a/b"), Policy.DEFAULT, Parameters.NONE);

    @Test
    void findingsBearTheRulesId() {
        context.report(PLACE, "one");
        context.report(context.finding(PLACE, "two").likely());
        context.report(FILE, new SyntaxProblem("code", "three", "mend it", PLACE.span()));
        assertEquals(
                "a/b one, a/b two, a/b three",
                String.join(
                        ", ",
                        context.findings().stream().map(finding -> finding.rule() + " " + finding.message()).toList()));
        assertEquals("mend it", context.findings().getLast().suggestion());
    }

    @Test
    void noRuleSpeaksForAnother() {
        Finding other = Finding.of(new RuleId("a/c"), PLACE, "message");
        assertThrows(IllegalArgumentException.class, () -> context.report(other));
    }
}
