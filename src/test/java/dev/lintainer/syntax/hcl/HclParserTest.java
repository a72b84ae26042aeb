package dev.lintainer.syntax.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HclParserTest {
    /// `####` begins a case, `==>` what is to be read of it: a tree, or `! code at "text": message`.
    record Case(String text, String expected) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream stream = HclParserTest.class.getResourceAsStream("cases.txt")) {
            String all = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^####.*\n"))
                    .filter(text -> !text.isBlank())
                    .map(text -> text.split("(?m)^==>", 2))
                    .map(parts -> new Case(parts[0], parts[1].strip()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads(Case one) {
        SourceFile source = SourceFile.of("test.hcl", one.text());
        Parsed<HclFile> parsed = HclParser.parse(source);
        String actual =
                parsed.isClean()
                        ? HclText.of(parsed.value().body())
                        : String.join("\n", parsed.problems().stream().map(problem -> words(problem, source)).toList());
        assertEquals(one.expected(), actual);
    }

    private static String words(SyntaxProblem problem, SourceFile source) {
        String marked = source.text(problem.span()).replace("\n", "\\n");
        return "! " + problem.code() + " at \"" + marked + "\": " + problem.message();
    }

    @Test
    void marksPlaces() {
        SourceFile source =
                SourceFile.of("test.hcl", "target \"a b\" {\n  tags = [ \"x:${ TAG }\", f( 1 ).g[0] ]\n}\n");
        HclBlock block = HclParser.parse(source).value().body().blocks().getFirst();
        assertEquals("target", source.text(block.typeSpan()));
        assertEquals("a b", source.text(block.labels().getFirst().span()));
        assertTrue(source.text(block.span()).endsWith("}"));
        HclAttribute tags = block.body().attribute("tags").orElseThrow();
        assertEquals("tags", source.text(tags.nameSpan()));
        assertEquals("tags = [ \"x:${ TAG }\", f( 1 ).g[0] ]", source.text(tags.span()));
        HclExpression.Tuple list = (HclExpression.Tuple) tags.value();
        HclExpression.Template text = (HclExpression.Template) list.items().getFirst();
        assertEquals("\"x:${ TAG }\"", source.text(text.span()));
        HclExpression.Interpolation inner = (HclExpression.Interpolation) text.parts().getLast();
        assertEquals("${ TAG }", source.text(inner.span()));
        assertEquals("TAG", source.text(inner.expression().span()));
        assertEquals("f( 1 ).g[0]", source.text(list.items().getLast().span()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "{a=", "!", "-", "f(", "\"${", "a ? ", "[for x in ", "b {\n", "<<E\n${"})
    @Timeout(20)
    void boundsTheDepth(String opener) {
        for (int times : new int[] {99, 101, 30_000}) {
            String start = opener.startsWith("b") ? "" : "a = ";
            List<SyntaxProblem> problems = parse(start + opener.repeat(times));
            assertEquals(1, problems.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" + 1", " && a", ".b", "[0]", "[*]"})
    @Timeout(20)
    void boundsChains(String link) {
        assertEquals(List.of(), parse("a = a" + link.repeat(50) + "\n"));
        assertTrue(parse("a = a" + link.repeat(30_000) + "\n").size() <= 1);
    }

    private static List<SyntaxProblem> parse(String text) {
        return HclParser.parse(SourceFile.of("test.hcl", text)).problems();
    }

    /// Every text gives a tree and at most one problem that ends it, whose place is in the text.
    @Test
    @Timeout(60)
    void survivesAnything() {
        List<String> seeds =
                List.of(
                        everything(),
                        "a = <<-EOT\n  x ${~ y ~} %{ if a }b%{ else }c%{ endif }\n  EOT\nb = \"\\u00e9$${x}\"\n",
                        "t \"l\" { a = [for k, v in x : \"${k}-${v}\" if k != null] }\n");
        String alphabet = "()[]{},.*!=<>&|'\"+-$%~ ?:#/\\a0_\n\r\t\u00a0\ud83d\ude00";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
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
        IntStream.range(0, alphabet.length()).forEach(i -> check(alphabet.substring(i, i + 1).repeat(50_000)));
        IntStream.range(0, alphabet.length()).forEach(i -> check("a = " + alphabet.substring(i, i + 1).repeat(50_000)));
    }

    @Test
    @Timeout(20)
    void readsBigFiles() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("target \"t").append(i).append("\" {\n  tags = [\"a:${B}\", upper(C)]\n}\n");
        }
        assertEquals(List.of(), parse(text.toString()));
        assertEquals(List.of(), parse("a = [" + "\"x\",\n".repeat(200_000) + "]\n"));
        assertEquals(List.of(), parse("a = <<E\n" + "   text ${x}\n".repeat(100_000) + "E\n"));
    }

    private static String everything() {
        try (InputStream stream = HclParserTest.class.getResourceAsStream("cases.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).substring(0, 600);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(String text) {
        Parsed<HclFile> parsed = HclParser.parse(SourceFile.of("test.hcl", text));
        HclText.of(parsed.value().body());
        for (SyntaxProblem problem : parsed.problems()) {
            Span span = problem.span();
            assertTrue(span.end() <= text.length(), text);
            assertTrue(problem.message().length() <= 120, problem.message());
        }
    }
}
