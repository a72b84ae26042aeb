package dev.lintainer.syntax.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateParserTest {
    private static Parsed<Template> parse(String text) {
        return TemplateParser.parse(MappedText.of(SourceFile.of("test", text)));
    }

    /// Text as it is, holes in angle brackets.
    private static String shown(Template template) {
        return template.parts().stream()
                .map(part ->
                        switch (part) {
                            case Template.Text text -> text.text();
                            case Template.Hole hole -> "<" + ExpressionText.of(hole.expression()) + ">";
                        })
                .collect(Collectors.joining("|"));
    }

    private static String codes(Parsed<?> parsed) {
        return parsed.problems().stream().map(SyntaxProblem::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "a#a#",
                "${{ a }}#<a>#",
                "x${{a}}y${{ b.c }}z#x|<a>|y|<b.c>|z#",
                "${{a}}${{b}}#<a>|<b>#",
                "${{ '}}' }}#<'}}'>#",
                "${{ 'it''s }}' }} }}#<'it's }}'>| }}#",
                "${{ a }}}#<a>|}#",
                "$${{ a }}#$|<a>#",
                "$ {{ a }} ${ b } {{ c }}#$ {{ a }} ${ b } {{ c }}#",
                "${{ }}#<invalid>#empty-expression",
                "${{}}#<invalid>#empty-expression",
                "x ${{ a + b }} ${{ c }} ${{ \"d\" }}#x |<invalid>| |<c>| |<invalid>#unknown-operator double-quotes",
                "x ${{ a } y#x |<invalid>#unclosed-expression",
                "${{#<invalid>#unclosed-expression",
                "${{ 'a }} b#<invalid>#unclosed-string",
                "${{ a${{ b }} }}#<invalid>| }}#nested-expression",
            })
    void findsHoles(String text, String parts, String codes) {
        Parsed<Template> parsed = parse(text);
        assertEquals(parts, shown(parsed.value()));
        assertEquals(codes == null ? "" : codes, codes(parsed));
    }

    @Test
    void anEmptyTextHasNoParts() {
        assertTrue(parse("").value().parts().isEmpty());
        assertTrue(parse("").value().isLiteral());
        assertFalse(parse("${{ a }}").value().isLiteral());
    }

    @Test
    void marksPlacesInTheFile() {
        SourceFile source = SourceFile.of("test", "a\n  b ${{\n  c.d }}\n");
        MappedText text =
                new MappedText.Builder(source)
                        .append(0, 1)
                        .append(" ", 1, 4)
                        .append(4, source.text().length() - 1)
                        .build(0);
        assertEquals("a b ${{\n  c.d }}", text.text());
        Template template = TemplateParser.parse(text).value();
        Template.Hole hole = (Template.Hole) template.parts().getLast();
        assertEquals("${{\n  c.d }}", source.text(hole.span()));
        assertEquals("c.d", source.text(hole.expression().span()));
        assertEquals("a\n  b ", source.text(template.parts().getFirst().span()));
    }

    @Test
    void obeysTheLimitsOfTheCallThatGitHubMakes() {
        int most = 21_000 - "format('{0}', a)".length();
        assertEquals("", codes(parse("x".repeat(most) + "${{ a }}")));
        assertEquals("template-too-long", codes(parse("x".repeat(most + 1) + "${{ a }}")));
        assertEquals("template-too-long", codes(parse("'" + "x".repeat(most - 1) + "${{ a }}")));
        assertEquals("", codes(parse("x".repeat(100_000))));
        assertEquals("", codes(parse("${{a}}".repeat(254))));
        assertEquals("too-many-expressions", codes(parse("${{a}}".repeat(255))));
        assertEquals("", codes(parse("${{ '" + "x".repeat(20_998) + "' }}")));
        assertEquals("expression-too-long", codes(parse("${{ '" + "x".repeat(20_999) + "' }}")));
    }

    @Test
    @Timeout(20)
    void survivesAnything() {
        String seed = "echo ${{ a.b == 'x' }} '}}' ${{ f('it''s', b) }}\n$ {{ }} ${{ c";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(seed.substring(0, random.nextInt(seed.length()) + 1));
            text.deleteCharAt(random.nextInt(text.length()));
            check(text.toString());
        }
        for (String part : List.of("${{", "}}", "'", "${{ '", "${{ a }} ", "${{ a", "${{ \" }}", "${{ ( }}\r\n")) {
            check(part.repeat(200_000));
        }
    }

    private static void check(String text) {
        Parsed<Template> parsed = parse(text);
        int end = 0;
        for (Template.Part part : parsed.value().parts()) {
            assertEquals(end, part.span().start(), text);
            end = part.span().end();
        }
        assertEquals(text.length(), end, text);
    }
}
