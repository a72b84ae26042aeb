package dev.lintainer.pipeline.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Which artifacts the `pattern` of a download takes.
class ArtifactPatternTest {
    @ParameterizedTest
    @CsvFileSource(resources = "artifact-patterns.tsv", delimiter = '\t', quoteCharacter = '`')
    void takesNamesAsMinimatchDoes(String pattern, String name, Comparison expected) {
        assertEquals(expected.said, ArtifactPattern.compare(value(pattern), value(name)).toString());
    }

    /// In the words of the table.
    enum Comparison {
        YES("SAME"),
        NO("DIFFERENT"),
        MAYBE("POSSIBLE");

        private final String said;

        Comparison(String said) {
            this.said = said;
        }
    }

    /// `<x>` is a hole for any text, `<x:digits>` one for digits.
    private static Value value(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : text.split("(?=<)|(?<=>)")) {
            if (part.startsWith("<")) {
                String key = part.substring(1, part.length() - 1);
                Symbol.Shape shape = key.endsWith(":digits") ? Symbol.Shape.DIGITS : Symbol.Shape.ANY;
                pieces.add(new Piece.Hole(new Symbol(key, shape)));
            } else {
                pieces.add(new Piece.Literal(part));
            }
        }
        return Value.of(pieces);
    }
}
