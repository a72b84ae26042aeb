package dev.lintainer.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.finding.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static Known known(String text, String... place) {
        return new Known(new RuleId("a/b"), "ci.yml", new Fingerprint(List.of(place), text));
    }

    private static Matching match(List<Known> findings, List<Known> before) {
        return Matching.of(findings, before, List.of(Matching.SAME, Matching.ALIKE));
    }

    @Test
    void aSecondOneOfTheSameKindIsNew() {
        Known known = known("x", "jobs", "a");
        assertEquals(new Matching(List.of(0, Matching.NEW), List.of()), match(List.of(known, known), List.of(known)));
        assertEquals(new Matching(List.of(0), List.of(1)), match(List.of(known), List.of(known, known)));
    }

    @Test
    void whatIsAroundAPlaceMayChange() {
        assertEquals(
                new Matching(List.of(0), List.of()),
                match(List.of(known("x", "steps", "- New", "run")), List.of(known("x", "steps", "- Old", "run"))));
    }

    @Test
    void theSamePlaceGoesFirst() {
        Known here = known("x", "steps", "- A", "run");
        Known there = known("x", "steps", "- B", "run");
        assertEquals(new Matching(List.of(Matching.NEW, 0), List.of()), match(List.of(there, here), List.of(here)));
    }

    @Test
    void aPlaceWithoutTextIsOnlyLikeItself() {
        assertEquals(
                new Matching(List.of(Matching.NEW), List.of(0)),
                match(List.of(known("", "steps", "- New")), List.of(known("", "steps", "- Old"))));
    }

    @Test
    void anotherKeyTextOrFileIsNew() {
        Known known = known("x", "jobs", "a");
        for (Known other :
                List.of(
                        known("x", "jobs", "b"),
                        known("y", "jobs", "a"),
                        new Known(known.rule(), "other.yml", known.fingerprint()),
                        new Known(new RuleId("a/c"), known.path(), known.fingerprint()))) {
            assertEquals(new Matching(List.of(Matching.NEW), List.of(0)), match(List.of(other), List.of(known)));
        }
    }
}
