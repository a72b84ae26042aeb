package dev.lintainer.document.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {
    private static Optional<Value> variable(String name) {
        return switch (name) {
            case "HOME" -> Optional.of(Value.known("/root"));
            case "SECRET" -> Optional.of(Value.unknown("secret"));
            default -> Optional.empty();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A=1 | {A=1}",
                "A=1;B: two; C = 3 | {A=1, B=two, C=3}",
                "export A=1;exported=2 | {A=1, exported=2}",
                "# no;;A=1 # comment;B=x#y | {A=1, B=x#y}",
                "A=;B='';C=\"\" | {A=, B=, C=}",
                "A='$HOME \\n' | {A=$HOME \\n}",
                "A='it\\'s' | {A=it's}",
                "A=\"$HOME\\t\\\"x\\\" \\$HOME\" | {A=/root<TAB>\"x\" $HOME}",
                "A=\"one;two\";B=2 | {A=one<NL>two, B=2}",
                "A=1;B=$A/${A:-x}/${C:-y} | {A=1, B=1/1/y}",
                "HOME=/mine;A=$HOME | {HOME=/mine, A=/root}",
                "HOME;NOBODY;A=1 | {HOME=/root, A=1}",
                "A=1;A=2 | {A=2}",
                "T=$SECRET | {T=${secret}}",
                "LAST | {}",
                "`` | {}",
            })
    void resolves(String text, String expected) {
        for (String end : List.of("\n", "\r\n")) {
            String file = text == null ? "" : text.replace(";", end);
            Parsed<DotEnv> parsed = DotEnv.parse(SourceFile.of(".env", "\uFEFF" + file));
            String values = parsed.value().resolve(DotEnvTest::variable).toString();
            assertEquals(expected, values.replace("\t", "<TAB>").replace(end, "<NL>"));
            assertEquals(List.of(), parsed.problems());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A B=1;C=2 | space-in-name | A B | [C]",
                "A?=1;C=2 | unexpected-character | ? | [C]",
                "A=\"x;C=2 | unterminated-quote | \"x | [C]",
                "A=${;C=2 | invalid-interpolation | ${ | [A, C]",
            })
    void goesOnAfterAFault(String text, String code, String place, String names) {
        SourceFile source = SourceFile.of(".env", text.replace(';', '\n'));
        Parsed<DotEnv> parsed = DotEnv.parse(source);
        SyntaxProblem problem = parsed.problems().getFirst();
        assertEquals(List.of(code, place), List.of(problem.code(), source.text(problem.span())));
        assertEquals(names, parsed.value().entries().stream().map(DotEnv.Entry::name).toList().toString());
    }

    @Test
    void knowsPlaces() {
        SourceFile source = SourceFile.of(".env", "A=1\nexport NAME = \"x ${Y} z\" # c\n");
        DotEnv.Entry entry = DotEnv.parse(source).value().entries().getLast();
        assertEquals("NAME", source.text(entry.nameSpan()));
        assertEquals("NAME = \"x ${Y} z\"", source.text(entry.span()));
        assertEquals("${Y}", source.text(((TextPiece.Variable) entry.value().orElseThrow().get(1)).span()));
    }
}
