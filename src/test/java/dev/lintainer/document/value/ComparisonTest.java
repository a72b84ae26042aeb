package dev.lintainer.document.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "a:1, a:1, SAME",
        "a:1, a:2, DIFFERENT",
        "a:<sha>, a:<sha>, SAME",
        "a:<sha>, a:latest, DIFFERENT",
        "a:<sha>, a:abc, DIFFERENT",
        "a:<sha>, a:0123456789012345678901234567890123456789, POSSIBLE",
        "a:<tag>, a:latest, POSSIBLE",
        "a:<tag>, b:<tag>, DIFFERENT",
        "a:<tag>, a:<other>, POSSIBLE",
        "a:<run>, a:<sha>, POSSIBLE",
        "a:<run>, a:x<run>, DIFFERENT",
        "a:v<tag>, a:<tag>, DIFFERENT",
        "<tag>, a:1, POSSIBLE",
        "<tag>/x, <other>/y, DIFFERENT",
        "'', '', SAME",
        "'', <tag>, POSSIBLE",
        "'', <sha>, DIFFERENT",
        "p-<run>-x, p-<run>-y, DIFFERENT",
        "p-<tag>-x, p-1-2-x, POSSIBLE",
    })
    void comparesWithHoles(String left, String right, Comparison expected) {
        assertEquals(expected, Comparison.of(value(left), value(right)));
        assertEquals(expected, Comparison.of(value(right), value(left)));
    }

    private static Value value(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                pieces.add(new Piece.Literal(text.substring(at)));
                break;
            }
            pieces.add(new Piece.Literal(text.substring(at, open)));
            int close = text.indexOf('>', open);
            String name = text.substring(open + 1, close);
            Symbol.Shape shape =
                    name.equals("sha")
                            ? Symbol.Shape.COMMIT
                            : name.equals("run") ? Symbol.Shape.DIGITS : Symbol.Shape.ANY;
            pieces.add(new Piece.Hole(new Symbol(name, shape)));
            at = close + 1;
        }
        return Value.of(pieces);
    }
}
