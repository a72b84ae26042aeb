package dev.lintainer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.rule.Expectation.Extent;
import dev.lintainer.rule.Expectation.Kind;
import dev.lintainer.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
    @Test
    void markersVanishAndSpeakOfTheNearestLineAbove() {
        MarkedText read =
                MarkedText.read(
                        """
                        jobs:
                          a:
                            run: x
                            #    ^ want run/one "an x"
                        #   ^^^ also: run/two "a key"
                          # ordinary comment
                        """);
        assertEquals("jobs:\n  a:\n    run: x\n  # ordinary comment\n", read.text());
        assertEquals(
                List.of("CERTAIN_FINDING run/one an x 20..21 EXACT 4", "RELATED_LOCATION run/two a key 15..18 EXACT 5"),
                words(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                            '# ^^^ want a/b "t"'     ; 2..5 ; EXACT
                            '#^^^ want a/b "t"'      ; 0..4 ; EXACT
                            '#^ want a/b "t"'        ; 0..2 ; EXACT
                            '#     | want a/b "t"'   ; 6..6 ; EXACT
                            '#      | want a/b "t"'  ; 7..7 ; EXACT
                            '#< want a/b "t"'        ; 0..1 ; EXACT
                    '#< want a/b "t"'        ; 0..1 ; EXACT
                    '#| want a/b "t"'        ; 0..0 ; EXACT
                            '#   ^> want a/b "t"'    ; 4..7 ; GOES_ON
                            '#   ^>>>> want a/b "t"' ; 4..7 ; GOES_ON
                            '#^> want a/b "t"'       ; 0..7 ; GOES_ON
                    """)
    void marks(String marker, String span, Extent extent) {
        MarkedText read = MarkedText.read("0123456\n" + marker + "\n7");
        assertEquals(List.of("CERTAIN_FINDING a/b t " + span + " " + extent + " 2"), words(read));
        assertEquals("0123456\n7", read.text());
    }

    @Test
    void wordsTellCertaintyAndRelation() {
        MarkedText read = MarkedText.read("ab\n#^ want a/b \"1\"\n#^ likely a/b \"2\"\n#^ also: a/b \"3\"\n");
        assertEquals(
                List.of(Kind.CERTAIN_FINDING, Kind.LIKELY_FINDING, Kind.RELATED_LOCATION),
                read.expectations().stream().map(Expectation::kind).toList());
    }

    @Test
    void theTextReachesToTheLastQuote() {
        assertEquals(
                List.of("CERTAIN_FINDING a/b say \"hi\" # 0..2 EXACT 2"),
                words(MarkedText.read("ab\n#^ want a/b \"say \"hi\" #\"  \n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# ^^ wnat a/b \"t\"",
                "# ^^ want a/b",
                "# ^^ want a/b \"\"",
                "# ^^ want \"t\"",
                "# want a/b \"t\"",
                "# ^ ^ want a/b \"t\"",
                "# >> want a/b \"t\"",
                "# ^>^ want a/b \"t\"",
                "# || want a/b \"t\"",
                "# ^^^^^ want a/b \"t\"",
                "#        ^> want a/b \"t\"",
            })
    void whatWasMeantAsMarkerAndIsNoneIsAFault(String line) {
        MarkedText read = MarkedText.read("012345\n" + line + "\n");
        assertEquals(1, read.faults().size(), line);
        assertTrue(read.faults().getFirst().startsWith("line 2: "), read.faults()::getFirst);
        assertEquals(List.of(), read.expectations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# want more", "#", "# a ^ b", "x # ^^ want a/b \"t\"", "# likely so", "# | a | b |"})
    void otherLinesStay(String line) {
        MarkedText read = MarkedText.read(line);
        assertEquals(line, read.text());
        assertEquals(List.of(), read.faults());
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void keepsTheLinesOwnTerminators(String terminator) {
        String text = "ab" + terminator + "#^ want a/b \"t\"" + terminator + "cd" + terminator;
        MarkedText read = MarkedText.read(text);
        assertEquals("ab" + terminator + "cd" + terminator, read.text());
        assertEquals(List.of("CERTAIN_FINDING a/b t 0..2 EXACT 2"), words(read));
    }

    @Test
    void aMarkerAtTheEndTakesTheTerminatorAboveAlong() {
        assertEquals("ab\ncd", MarkedText.read("ab\ncd\n#^ want a/b \"t\"").text());
        assertEquals("ab\ncd", MarkedText.read("ab\ncd\n#^ want a/b \"t\"\n#^ want a/b \"u\"").text());
        assertEquals("", MarkedText.read("#| want a/b \"t\"").text());
        assertEquals("", MarkedText.read("").text());
    }

    @Test
    void aByteOrderMarkStaysAndDoesNotCount() {
        MarkedText read = MarkedText.read("\uFEFFab\n#^ want a/b \"t\"\ncd\n");
        assertEquals("\uFEFFab\ncd\n", read.text());
        assertEquals(List.of("CERTAIN_FINDING a/b t 0..2 EXACT 2"), words(read));
    }

    @Test
    void aPlaceThatGoesOnMustReachBeyondItsLine() {
        Expectation expectation = MarkedText.read("abc\n#^> want a/b \"t\"\ndef\n").expectations().getFirst();
        assertTrue(expectation.isAt(new Span(0, 5)));
        assertFalse(expectation.isAt(new Span(0, 3)));
        assertFalse(expectation.isAt(new Span(1, 5)));
    }

    private static List<String> words(MarkedText read) {
        assertEquals(List.of(), read.faults());
        return read.expectations().stream()
                .map(each ->
                        each.kind()
                                + " "
                                + each.rule()
                                + " "
                                + each.text()
                                + " "
                                + each.span()
                                + " "
                                + each.extent()
                                + " "
                                + each.markerLine())
                .toList();
    }
}
