package dev.lintainer.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlParserTest {
    static Stream<Arguments> trees() {
        return Stream.of(
                arguments("", ""),
                arguments("\n# only a comment\n", ""),
                arguments("---\n...\n---\n", ""),
                arguments("a", "a"),
                arguments("a: b", "{a: b}"),
                arguments("a: b # c", "{a: b}"),
                arguments("on:\n  push:\n", "{on: {push: (null)}}"),
                arguments("- a\n-\n- - b\n  - c\n", "[a, (null), [b, c]]"),
                arguments("a:\n- b\n- c\nd: e", "{a: [b, c], d: e}"),
                arguments("a: [b, {c: d, e}, [f: g]]", "{a: [[b, {{c: d, e: (null)}}, [[{{f: g}}]]]]}"),
                arguments("[]", "[[]]"),
                arguments("a: {}", "{a: {{}}}"),
                arguments("a: 'it''s'\nb: \"x\\ty\"", "{a: 'it's', b: \"x\\ty\"}"),
                arguments("a: |\n  b\n   c\n\nd: >-\n  e\n  f\n", "{a: |b\\n c\\n, d: >e f}"),
                arguments("a: &x b\nc: *x", "{a: &x b, c: *x}"),
                arguments("a: &x !t {b: c}\nd: !!str 1\ne: ! f", "{a: &x !t {{b: c}}, d: !!str 1, e: ! f}"),
                arguments("a: !x\nb: &y\n", "{a: !x , b: &y (null)}"),
                arguments("&k a: b\n*k : c", "{&k a: b, *k: c}"),
                arguments("<<: *a\nb: c", "{<<: *a, b: c}"),
                arguments("? a\n: b\n? c\n", "{a: b, c: (null)}"),
                arguments("a:\tb\t# c\nd:\t\n", "{a: b, d: (null)}"),
                arguments("a: b\r\nc:\r\n  - d\r\n", "{a: b, c: [d]}"),
                arguments("a: b\rc: |\r  d\r  e\r", "{a: b, c: |d\\ne\\n}"),
                arguments("\uFEFFa: b", "{a: b}"),
                arguments("a: \uD83D\uDE00\n\uD83D\uDE00: b", "{a: \uD83D\uDE00, \uD83D\uDE00: b}"),
                arguments("a: x\u0085y", "{a: x\u0085y}"),
                arguments("a: \"\\L|\\P|\\N\"", "{a: \"\u2028|\u2029|\u0085\"}"),
                arguments("%YAML 1.2\n---\na\n...\n---\nb: c\n--- d", "a --- {b: c} --- d"),
                arguments("{\"a\":1,\"b\":[true,null]}", "{{\"a\": 1(int), \"b\": [[true(bool), null(null)]]}}"));
    }

    @ParameterizedTest
    @MethodSource
    void trees(String text, String outline) {
        assertEquals(outline, Outline.of(parse(text).value()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NULL",
        "~, NULL",
        "null, NULL",
        "Null, NULL",
        "NULL, NULL",
        "nULL, STRING",
        "~x, STRING",
        "true, BOOLEAN",
        "True, BOOLEAN",
        "FALSE, BOOLEAN",
        "tRue, STRING",
        "yes, STRING",
        "on, STRING",
        "y, STRING",
        "0, INTEGER",
        "-12, INTEGER",
        "+3, INTEGER",
        "010, INTEGER",
        "0o17, INTEGER",
        "0xfF, INTEGER",
        "0o, STRING",
        "0o8, STRING",
        "0xg, STRING",
        "1_000, STRING",
        "-, STRING",
        "+, STRING",
        "0b1, STRING",
        "12:30, STRING",
        "3.10, FLOAT",
        "1., FLOAT",
        ".5, FLOAT",
        "-.5e3, FLOAT",
        "1e3, FLOAT",
        "1e+3, FLOAT",
        "1E-3, FLOAT",
        "., STRING",
        "1e, STRING",
        "e3, STRING",
        "1.2.3, STRING",
        "-., STRING",
        ".e3, STRING",
        ".inf, FLOAT",
        "-.INF, FLOAT",
        "+.Inf, FLOAT",
        ".nan, FLOAT",
        "-.nan, STRING",
        ".iNf, STRING",
        "\u0661, STRING"
    })
    void types(String text, ScalarType type) {
        assertEquals(type, CoreSchema.typeOf(text));
    }

    @Test
    void onlyPlainScalarsWithoutTagHaveOtherTypes() {
        String text = "['1', \"true\", !!int 1, !x null]";
        YamlSequence items = (YamlSequence) parse(text).value().root().orElseThrow();
        for (YamlNode item : items.items()) {
            assertEquals(ScalarType.STRING, ((YamlScalar) item).type());
        }
    }

    static Stream<Arguments> spans() {
        return Stream.of(
                arguments("  a: b  \n", List.of("a: b", "a", "b")),
                arguments("a: &x !t 'b'  # c", List.of("a: &x !t 'b'", "a", "'b'")),
                arguments(
                        "a: &x\n  # c\n  b: c\n\nd: e",
                        List.of("a: &x\n  # c\n  b: c\n\nd: e", "a", "b: c", "b", "c", "d", "e")),
                arguments("- |+ # c\n  x \n\n- y", List.of("- |+ # c\n  x \n\n- y", "|+ # c\n  x", "y")),
                arguments("a: |\n\n\nb: >-", List.of("a: |\n\n\nb: >-", "a", "|", "b", ">-")),
                arguments(
                        "a: [ b , {c: d} ] # e",
                        List.of("a: [ b , {c: d} ]", "a", "[ b , {c: d} ]", "b", "{c: d}", "c", "d")),
                arguments("a: [b: c, d ]", List.of("a: [b: c, d ]", "a", "[b: c, d ]", "b: c", "b", "c", "d")),
                arguments("a:   \nb", List.of()),
                arguments("a: x\n  y\n\nb:", List.of("a: x\n  y\n\nb:", "a", "x\n  y", "b", "")),
                arguments(
                        "\uD83D\uDE00: \"\uD83D\uDE00\" \nb: *c",
                        List.of(
                                "\uD83D\uDE00: \"\uD83D\uDE00\" \nb: *c",
                                "\uD83D\uDE00",
                                "\"\uD83D\uDE00\"",
                                "b",
                                "*c")));
    }

    @ParameterizedTest
    @MethodSource
    void spans(String text, List<String> places) {
        YamlFile file = parse(text).value();
        List<String> found =
                file.root()
                        .map(root ->
                                TreeChecks.nodes(root).stream().map(node -> file.source().text(node.span())).toList())
                        .orElse(List.of());
        if (!places.isEmpty()) {
            assertEquals(places, found);
        }
        TreeChecks.check(file);
    }

    @Test
    void missingValuesStandAfterTheColon() {
        YamlMapping root = (YamlMapping) parse("a:   # c\nb:\n").value().root().orElseThrow();
        assertEquals(Span.at(2), root.entries().get(0).value().span());
        assertEquals(Span.at(11), root.entries().get(1).value().span());
    }

    @Test
    void aliasesStandForTheNearestAnchorBefore() {
        YamlMapping root = (YamlMapping) parse("a: &x 1\nb: *x\nc: &x {d: 2}\ne: *x").value().root().orElseThrow();
        assertSame(root.get("a").orElseThrow(), root.get("b").orElseThrow());
        assertSame(root.get("c").orElseThrow(), root.get("e").orElseThrow());
        assertTrue(root.entry("e").orElseThrow().value() instanceof YamlAlias);
    }

    static Stream<Arguments> comments() {
        return Stream.of(
                arguments("# a\nb: c # d\n", "OWN_LINE a, END_OF_LINE d"),
                arguments("#\n  #!x  \r\n", "OWN_LINE , OWN_LINE !x"),
                arguments("run: | # a\n  # no\n  x # no\n# b\n", "END_OF_LINE a, OWN_LINE b"),
                arguments("a: x#no\nb: 'y # no' # c\n", "END_OF_LINE c"),
                arguments("a: \"x\n  # no\n  y\"#no\n", ""),
                arguments("- &a#no *b#no\n- !t#no x\n", ""),
                arguments("a: [ # b\n  c, # d\n] # e", "END_OF_LINE b, END_OF_LINE d, END_OF_LINE e"),
                arguments("a: @b # c\nd: 'e # no'\nf: \"g\n# h\n", "END_OF_LINE c, OWN_LINE h"),
                arguments("a: b\n# c", "OWN_LINE c"));
    }

    @ParameterizedTest
    @MethodSource
    void comments(String text, String expected) {
        YamlFile file = parse(text).value();
        List<String> found =
                file.comments().stream().map(comment -> comment.placement() + " " + comment.text()).toList();
        assertEquals(expected, String.join(", ", found));
        file.comments().forEach(comment -> assertEquals('#', text.charAt(comment.span().start())));
    }

    private static Parsed<YamlFile> parse(String text) {
        return YamlParser.parse(SourceFile.of("test.yml", text));
    }
}
