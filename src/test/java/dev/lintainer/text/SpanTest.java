package dev.lintainer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "0, 5, 1, 4, true, true",
        "0, 5, 0, 5, true, true",
        "0, 5, 3, 6, false, true",
        "0, 5, 5, 6, false, false",
        "2, 5, 0, 2, false, false",
        "0, 5, 5, 5, true, false",
        "0, 5, 3, 3, true, true",
        "3, 3, 3, 3, true, false",
    })
    void containsAndOverlaps(int start, int end, int otherStart, int otherEnd, boolean contains, boolean overlaps) {
        Span span = new Span(start, end);
        Span other = new Span(otherStart, otherEnd);
        assertEquals(contains, span.contains(other));
        assertEquals(overlaps, span.overlaps(other));
        assertEquals(overlaps, other.overlaps(span));
        assertTrue(span.to(other).contains(span) && span.to(other).contains(other));
        assertEquals(span.to(other), other.to(span));
    }

    @Test
    void isHalfOpen() {
        assertTrue(new Span(1, 3).contains(1));
        assertTrue(new Span(1, 3).contains(2));
        assertFalse(new Span(1, 3).contains(3));
        assertFalse(Span.at(1).contains(1));
        assertTrue(Span.at(1).isEmpty());
        assertEquals(2, new Span(1, 3).length());
    }

    @Test
    void isOrderedByStartThenEnd() {
        Stream<Span> spans = Stream.of(new Span(2, 3), new Span(0, 9), new Span(2, 2), new Span(0, 1));
        assertEquals(List.of(new Span(0, 1), new Span(0, 9), new Span(2, 2), new Span(2, 3)), spans.sorted().toList());
    }

    @Test
    void equalSpansHaveEqualHashes() {
        assertEquals(new Span(1, 2).hashCode(), new Span(1, 2).hashCode());
        assertEquals("1..2", new Span(1, 2).toString());
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 1"})
    void nonsense(int start, int end) {
        assertThrows(IllegalArgumentException.class, () -> new Span(start, end));
    }

    @Test
    void positionsCountFromOne() {
        assertThrows(IllegalArgumentException.class, () -> new Position(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Position(1, 0));
    }

    @Test
    void locations() {
        SourceFile b = SourceFile.of("b", "one\ntwo");
        SourceFile a = SourceFile.of("a", "one");
        Location two = new Location(b, new Span(4, 7));
        assertEquals("two", two.text());
        assertEquals(new Position(2, 1), two.start());
        assertEquals(new Position(2, 4), two.end());
        assertEquals(two, new Location(b, new Span(4, 7)));
        assertEquals(two.hashCode(), new Location(b, new Span(4, 7)).hashCode());
        Location first = new Location(a, new Span(1, 2));
        Location middle = new Location(b, new Span(0, 3));
        assertEquals(List.of(first, middle, two), Stream.of(two, middle, first).sorted().toList());
        assertThrows(IllegalArgumentException.class, () -> new Location(a, new Span(1, 4)));
    }
}
