package dev.lintainer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedTextTest {
    private static final SourceFile FILE = SourceFile.of("f", "run: echo \\\n  \"$A\" end");

    /// `echo x"value" end`: two parts as they stand, a value for a name, a character from nowhere.
    private static MappedText text() {
        return new MappedText.Builder(FILE)
                .append(5, 10)
                .append("x", 14, 14)
                .append(14, 15)
                .append("value", 15, 17)
                .append(17, 18)
                .append(18, 22)
                .build(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 5, 9",
        "0, 5, 5, 10",
        "4, 5, 9, 10",
        "5, 6, 14, 14",
        "4, 7, 9, 15",
        "7, 8, 15, 17",
        "9, 12, 15, 17",
        "6, 13, 14, 18",
        "13, 17, 18, 22",
        "0, 17, 5, 22",
        "0, 0, 5, 5",
        "5, 5, 14, 14",
        "9, 9, 15, 15",
        "17, 17, 22, 22",
    })
    void places(int start, int end, int sourceStart, int sourceEnd) {
        MappedText text = text();
        Span source = new Span(sourceStart, sourceEnd);
        assertEquals(source, text.toSource(start, end));
        assertEquals(source, text.toSource(new Span(start, end)));
        assertEquals(new Location(FILE, source), text.locate(start, end));
    }

    @Test
    void slicesMapLikeTheWhole() {
        MappedText text = text();
        assertEquals("echo x\"value\" end", text.text());
        for (int start = 0; start <= text.length(); start++) {
            for (int end = start; end <= text.length(); end++) {
                MappedText slice = text.slice(start, end);
                assertEquals(text.text().substring(start, end), slice.text());
                assertEquals(text.toSource(start, end), slice.span());
                for (int i = start; i < end; i++) {
                    assertEquals(text.toSource(i, i + 1), slice.toSource(i - start, i - start + 1));
                }
            }
        }
    }

    @Test
    void aValueAsLongAsItsNameStandsForItAsAWhole() {
        MappedText text = new MappedText.Builder(FILE).append("ab", 15, 17).build(15);
        assertEquals(new Span(15, 17), text.toSource(0, 1));
        assertEquals(new Span(15, 17), text.toSource(1, 2));
    }

    @Test
    void aPartOfTheSource() {
        MappedText part = MappedText.of(FILE, new Span(5, 9));
        assertEquals("echo", part.text());
        assertEquals("echo", part.toString());
        assertEquals(new Span(6, 8), part.toSource(1, 3));
        assertEquals(FILE.text(), MappedText.of(FILE).text());
        assertEquals(FILE, part.source());
    }

    @Test
    void emptyTextHasAPlace() {
        MappedText empty = new MappedText.Builder(FILE).append(3, 3).append("", 4, 8).build(7);
        assertEquals("", empty.text());
        assertEquals(Span.at(7), empty.span());
        assertEquals(Span.at(7), empty.slice(0, 0).span());
        assertEquals(Span.at(4), MappedText.of(FILE, Span.at(4)).span());
    }

    @Test
    void partsOfOtherTexts() {
        MappedText text =
                new MappedText.Builder(FILE).append(text(), 7, 9).append(MappedText.of(FILE, new Span(0, 3))).build(0);
        assertEquals("varun", text.text());
        assertEquals(new Span(15, 17), text.toSource(1, 2));
        assertEquals(new Span(1, 2), text.toSource(3, 4));
    }

    @Test
    void nonsense() {
        MappedText text = text();
        assertThrows(IndexOutOfBoundsException.class, () -> text.toSource(-1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> text.toSource(2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> text.toSource(0, 18));
        MappedText.Builder other = new MappedText.Builder(SourceFile.of("f", FILE.text()));
        assertThrows(IllegalArgumentException.class, () -> other.append(text));
    }
}
