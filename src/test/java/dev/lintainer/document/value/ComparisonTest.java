package dev.lintainer.document.value;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

    @Test
    void openHolesAreThoseOfARegularExpression() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder pattern = new StringBuilder();
            StringBuilder expression = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                boolean hole = random.nextInt(3) == 0;
                String letter = "ab".substring(random.nextInt(2)).substring(0, 1);
                pattern.append(hole ? "<hole" + i + ">" : letter);
                expression.append(hole ? ".*" : letter);
            }
            String text = random.ints(random.nextInt(7), 'a', 'c').mapToObj(Character::toString).collect(joining());
            Comparison expected =
                    pattern.toString().equals(text)
                            ? Comparison.SAME
                            : text.matches(expression.toString()) ? Comparison.POSSIBLE : Comparison.DIFFERENT;
            assertEquals(expected, Comparison.of(value(text), value(pattern.toString())), text + " " + pattern);
            assertEquals(expected, Comparison.of(value(pattern.toString()), value(text)), pattern + " " + text);
        }
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
