package dev.lintainer.syntax.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {
    private static Parsed<Expression> parse(String text) {
        return ExpressionParser.parse(MappedText.of(SourceFile.of("test", text)));
    }

    @Test
    void understands() throws IOException {
        for (String[] row : Rows.of("trees.tsv")) {
            Parsed<Expression> parsed = parse(row[0]);
            assertEquals(List.of(), parsed.problems(), row[0]);
            assertEquals(row[1], ExpressionText.of(parsed.value()), row[0]);
        }
    }

    /// Each row: an expression, and of its problem the code, the text it marks, the message and the suggestion.
    @Test
    void saysWhatIsWrong() throws IOException {
        for (String[] row : Rows.of("faults.tsv")) {
            SourceFile source = SourceFile.of("test", row[0]);
            Parsed<Expression> parsed = ExpressionParser.parse(MappedText.of(source));
            assertInstanceOf(Expression.Invalid.class, parsed.value(), row[0]);
            List<String> problems =
                    parsed.problems().stream()
                            .map(problem ->
                                    String.join(
                                            "\t",
                                            problem.code(),
                                            source.text(problem.span()),
                                            problem.message(),
                                            problem.suggestion()))
                            .toList();
            assertEquals(List.of(String.join("\t", Arrays.copyOfRange(row, 1, row.length))), problems, row[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "github.sha, 'github.sha', 'sha'",
        "( a.b ) == c, '( a.b ) == c', 'a.b'",
        "!(a), '!(a)', 'a'",
        "f( 'x' ), 'f( ''x'' )', 'f'",
        "a['b'], 'a[''b'']', '''b'''",
        "a.*, 'a.*', 'a'",
    })
    void marksPlaces(String text, String whole, String part) {
        SourceFile source = SourceFile.of("test", text);
        Expression expression = ExpressionParser.parse(MappedText.of(source)).value();
        Span inner =
                switch (expression) {
                    case Expression.Property property -> property.nameSpan();
                    case Expression.Binary binary -> binary.left().span();
                    case Expression.Not not -> not.operand().span();
                    case Expression.Call call -> call.nameSpan();
                    case Expression.Index index -> index.index().span();
                    case Expression.Wildcard wildcard -> wildcard.target().span();
                    default -> throw new AssertionError(expression);
                };
        assertEquals(whole, source.text(expression.span()));
        assertEquals(part, source.text(inner));
    }

    @Test
    void keepsLongChainsShallow() {
        Parsed<Expression> parsed = parse(String.join("||", Collections.nCopies(5000, "a")));
        assertEquals(List.of(), parsed.problems());
        assertTrue(depth(parsed.value()) < 20);
    }

    private static int depth(Expression expression) {
        return expression instanceof Expression.Binary binary
                ? 1 + Math.max(depth(binary.left()), depth(binary.right()))
                : 1;
    }

    /// Each text once at the limit and once beyond it.
    @ParameterizedTest
    @CsvSource({
        "'a', '.b', '', 49",
        "'a', ' == a', '', 49",
        "'', '!', 'a', 49",
        "'', '(', 'a', 50",
        "'a', '[b', '', 49",
        "'', 'f(', 'a', 49",
    })
    void boundsTheDepth(String start, String repeated, String end, int most) {
        assertEquals("", codes(nested(start, repeated, end, most)));
        assertEquals("expression-too-deep", codes(nested(start, repeated, end, most + 1)));
        assertEquals("expression-too-deep", codes(nested(start, repeated, end, 3000)));
    }

    private static String nested(String start, String repeated, String end, int times) {
        String close = repeated.endsWith("(") ? ")" : repeated.startsWith("[") ? "]" : "";
        return start + repeated.repeat(times) + end + close.repeat(times);
    }

    private static String codes(String text) {
        return parse(text).problems().stream().map(SyntaxProblem::code).reduce("", String::concat);
    }

    @Test
    void boundsTheLength() {
        String text = "'" + "x".repeat(20_998) + "'";
        assertEquals("", codes(text + "   "));
        assertEquals("expression-too-long", codes(text.replace("'x", "'xx")));
    }

    /// Every text gives either a tree or exactly one problem, whose place is in the text.
    @Test
    @Timeout(20)
    void survivesAnything() {
        List<String> seeds =
                List.of(
                        "github.event_name == 'push' && !contains(github.ref, 'it''s') || needs.a.outputs['b'].*",
                        "case(a >= 0x1F, format('{0}', -1.5e3), fromJSON(x)[0][*].y) != null",
                        "\"a\" + b ? ${{ c }} : 'd");
        String alphabet = "()[],.*!=<>&|'\"+-$ {}a0_\n\t\u00a0\ud83d\ude00";
        Random random = new Random(5);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder(seeds.get(i % seeds.size()));
            for (int edits = random.nextInt(4); edits >= 0 && !text.isEmpty(); edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setLength(at);
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            check(text.toString());
        }
        IntStream.range(0, alphabet.length()).forEach(i -> check(alphabet.substring(i, i + 1).repeat(20_000)));
    }

    private static void check(String text) {
        Parsed<Expression> parsed = parse(text);
        assertEquals(parsed.value() instanceof Expression.Invalid ? 1 : 0, parsed.problems().size(), text);
        for (SyntaxProblem problem : parsed.problems()) {
            assertTrue(problem.span().end() <= text.length(), text);
            assertTrue(problem.message().length() <= 120, problem.message());
        }
    }
}
