package dev.lintainer.document.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionTest {
    /// `SET`, `EMPTY` and `UNSET` are what their names say; `SHA` is a commit; any other variable is unknown.
    private static Optional<Value> variable(String name) {
        return switch (name) {
            case "SET", "_a1" -> Optional.of(Value.known("set"));
            case "EMPTY" -> Optional.of(Value.EMPTY);
            case "UNSET" -> Optional.empty();
            case "SHA" -> Optional.of(Value.symbol(new Symbol("sha", Symbol.Shape.COMMIT)));
            default -> Optional.of(Value.unknown(name));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain | plain",
                "$SET-x | set-x",
                "${SET}x | setx",
                "$_a1.b | set.b",
                "$$SET | $SET",
                "a$$$SET | a$set",
                "cost $5 and $ | cost $5 and $",
                "$UNSET. | .",
                "${SET:-d} | set",
                "${EMPTY:-d} | d",
                "${EMPTY-d}. | .",
                "${UNSET-d} | d",
                "${UNSET:-} | ``",
                "${SET:+a} | a",
                "${EMPTY:+a}. | .",
                "${EMPTY+a} | a",
                "${UNSET+a}. | .",
                "${SET:?needed} | set",
                "${SET?needed} | set",
                "${UNSET:?needed} | ${missing UNSET}",
                "${UNSET:-${EMPTY:-${SET}}/x} | set/x",
                "${UNSET:-{a}} | {a}",
                "${UNSET:-a:-b} | a:-b",
                "${UNSET:-$$x} | $x",
                "img:${SHA:-dev} | img:${sha}",
                "img:${SHA:+x} | img:x",
                "img:${OTHER} | img:${OTHER}",
                "${OTHER:-dev} | ${${OTHER}:-dev}",
                "${OTHER-dev} | ${${OTHER}-dev}",
                "${OTHER:+${SET}} | ${${OTHER}:+set}",
                "${1} | ${invalid substitution}",
            })
    void resolves(String text, String expected) {
        Value value = text(text).resolve(SubstitutionTest::variable);
        assertEquals(expected == null ? "" : expected, value.toString());
    }

    @Test
    void equalTextsResolveToEqualValues() {
        Value one = text("${OTHER:-a}").resolve(SubstitutionTest::variable);
        assertEquals(one, text("${OTHER:-a}").resolve(SubstitutionTest::variable));
        assertFalse(one.equals(text("${OTHER:-b}").resolve(SubstitutionTest::variable)));
    }

    @ParameterizedTest
    @CsvSource({"true, true, false", "YES, true, false", "off, false, true", "${X}, false, false", "1, false, false"})
    void readsBooleans(String text, boolean isTrue, boolean isFalse) {
        assertEquals(List.of(isTrue, isFalse), List.of(text(text).isTrue(), text(text).isFalse()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a${X:-b}c", "\"a\\t${X:-b}c\"", "'it''s ${X:-b}c'", "|\n  one\n  two ${X:-b}\n"})
    void knowsWhereAVariableStands(String yaml) {
        TextPiece.Variable variable =
                text(yaml).pieces().stream()
                        .filter(TextPiece.Variable.class::isInstance)
                        .map(TextPiece.Variable.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals("${X:-b}", ("x: " + yaml).substring(variable.span().start(), variable.span().end()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${A-{", "$A:", "${", "${A:-${B:-", "{}", "$$", "$$$"})
    void staysLinear(String part) {
        String many = part.repeat(200_000 / part.length());
        long start = System.nanoTime();
        ComposeText text = text("'" + many + "'");
        text.resolve(SubstitutionTest::variable);
        text.split(':', 4);
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "took too long");
    }

    private static ComposeText text(String yaml) {
        SourceFile source = SourceFile.of("compose.yaml", "x: " + yaml);
        YamlMapping root = (YamlMapping) YamlParser.parse(source).value().root().orElseThrow();
        return ComposeText.of((YamlScalar) root.get("x").orElseThrow());
    }
}
