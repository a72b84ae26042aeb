package dev.lintainer.syntax.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlParserTest {
    private static final int MUCH = TomlParser.LENGTH_LIMIT;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void valuesHaveTheirPlaces() {
        TomlFile file =
                TomlParser.parse(
                                SourceFile.of(
                                        "pyproject.toml",
                                        """
                                        # \uD83D\uDE00
                                        [project] # here
                                        requires-python = ">=3.12"
                                        classifiers = [ "\uD83D\uDE00", # one
                                          'b', { a = 1, b = [2, ] } , # two
                                        ]
                                        [tool.ruff]
                                        target-version = '''
                                        py312'''
                                        lint.quote = "a\\"\\u0041" # c
                                        day = 1979-05-27
                                        [[tool.mypy.overrides]]
                                        number = 3.10
                                        "odd key" = false
                                        """))
                        .value();
        assertEquals(
                """
                project: [project]
                project.requires-python: ">=3.12" = >=3.12
                project.classifiers: [ "\uD83D\uDE00", # one
                  'b', { a = 1, b = [2, ] } , # two
                ]
                project.classifiers[]: "\uD83D\uDE00" = \uD83D\uDE00
                project.classifiers[]: 'b' = b
                project.classifiers[]: { a = 1, b = [2, ] }
                project.classifiers[].a: 1 = 1
                project.classifiers[].b: [2, ]
                project.classifiers[].b[]: 2 = 2
                tool: [tool.ruff]
                tool.ruff: [tool.ruff]
                tool.ruff.target-version: '''
                py312''' = py312
                tool.ruff.lint: lint
                tool.ruff.lint.quote: "a\\"\\u0041" = a"A
                tool.ruff.day: 1979-05-27 = 1979-05-27
                tool.mypy: [[tool.mypy.overrides]]
                tool.mypy.overrides: [[tool.mypy.overrides]]
                tool.mypy.overrides[]: [[tool.mypy.overrides]]
                tool.mypy.overrides[].number: 3.10 = 3.10
                tool.mypy.overrides[].odd key: false = false
                """,
                shown(file, file.root(), ""));
    }

    @Test
    void textsKnowWhereTheyComeFrom() {
        TomlFile file =
                TomlParser.parse(SourceFile.of("a.toml", "a = \"\"\"\npytest -q\"\"\"\nb = \"x\\ty\"\n")).value();
        TomlNode.Text first = file.root().text("a").orElseThrow();
        assertEquals("-q", file.source().text(first.text().toSource(7, 9)));
        TomlNode.Text second = file.root().text("b").orElseThrow();
        assertEquals("x\\ty", file.source().text(second.text().toSource(0, 1)));
    }

    @Test
    void readingGoesOnBehindAFault() {
        Parsed<TomlFile> parsed = TomlParser.parse(SourceFile.of("a.toml", "a = \nb = 1\nc c\n[d]\ne = 'f'\n"));
        assertEquals("1", ((TomlNode.Scalar) parsed.value().root().at("b").orElseThrow()).written());
        assertEquals("f", parsed.value().root().text("d", "e").orElseThrow().value());
        assertEquals(List.of(4, 13), parsed.problems().stream().map(problem -> problem.span().start()).toList());
    }

    private static String shown(TomlFile file, TomlNode.Table table, String path) {
        StringBuilder text = new StringBuilder();
        table.entries()
                .forEach((key, entry) ->
                        text.append(shown(file, entry.value(), path.isEmpty() ? key : path + "." + key)));
        return text.toString();
    }

    private static String shown(TomlFile file, TomlNode node, String path) {
        String line = path + ": " + file.source().text(node.span());
        return switch (node) {
            case TomlNode.Text text -> line + " = " + text.value() + "\n";
            case TomlNode.Scalar scalar -> line + " = " + scalar.written() + "\n";
            case TomlNode.Array array -> {
                StringBuilder items = new StringBuilder(line + "\n");
                array.items().forEach(item -> items.append(shown(file, item, path + "[]")));
                yield items.toString();
            }
            case TomlNode.Table table -> line + "\n" + shown(file, table, path);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[[",
                "{",
                "a = [",
                "a={b=",
                "a={",
                "]",
                "}",
                "\"",
                "'",
                "'''",
                "\"\"\"",
                "'''\n",
                "\"\"\"\n",
                "\\",
                "=",
                "a",
                "a=",
                "a = \n",
                "a.",
                "a=1\n",
                "a=1",
                "[a]\n",
                "[[a]]\n",
                "[a.b]\n",
                ".",
                "\n",
                "\r",
                "#",
                "# ",
                "\u0000",
                "\uD83D",
                "\uD83D\uDE00",
                "a=\"\\u\n",
                "a=\"\\U00110000\"\n",
                "a=1979-05-27T\n",
                "a=[1,",
                "a=['\n",
                "a=9e9\n",
                "a=1__0\n",
                "a=0x\n",
                "a=nan\n",
                "1,",
                "a={b=1}\n",
                "\t= ",
                "a=[\uD83D\uDE00,"
            })
    void muchOfTheSameIsRead(String part) {
        String text = part.repeat(MUCH / part.length());
        assertTimeout(SOON, () -> assertSound(text));
        assertTimeout(SOON, () -> assertSound("a = [" + text));
    }

    @Test
    void manyValuesInOneLineAreReadInTime() {
        assertTimeout(SOON, () -> assertSound("a = [" + "1,".repeat(MUCH / 2 - 4) + "]"));
        assertTimeout(SOON, () -> assertSound("a = [" + "'\uD83D\uDE00',".repeat(MUCH / 5 - 2) + "]"));
        assertTimeout(SOON, () -> assertSound("[" + "a.".repeat(MUCH / 2 - 4) + "a]"));
        assertTimeout(SOON, () -> assertSound("a.".repeat(MUCH / 2 - 4) + "a=1"));
    }

    @Test
    void whatIsTooLongIsLeftAlone() {
        assertEquals(
                List.of("too-long"),
                TomlParser.parse(SourceFile.of("a.toml", "a=1\n".repeat(MUCH))).problems().stream()
                        .map(SyntaxProblem::code)
                        .toList());
    }

    @Test
    void anythingIsRead() {
        Random random = new Random(20261128);
        String[] parts = {
            "[",
            "]",
            "{",
            "}",
            "=",
            ",",
            ".",
            "\"",
            "'",
            "\"\"\"",
            "'''",
            "\\",
            "\\u0041",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "#",
            "a",
            "b",
            "tool",
            "-",
            "1",
            "3.10",
            "1979-05-27",
            "T07:32:00Z",
            "true",
            "inf",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "a = 1\n",
            "[a]\n",
            "[[b]]\n",
            "c = [1, 'x']\n",
            "d = {e = 1}\n"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertSound(text.toString());
        }
    }

    /// Nothing throws, and every place lies in the text.
    private static void assertSound(String text) {
        SourceFile source = SourceFile.of("a.toml", text);
        Parsed<TomlFile> parsed = TomlParser.parse(source);
        assertInside(parsed.value().root(), source);
        for (SyntaxProblem problem : parsed.problems()) {
            assertTrue(source.span().contains(problem.span()), problem::message);
            assertTrue(!problem.code().equals("unreadable"), () -> text.substring(0, Math.min(text.length(), 200)));
        }
    }

    private static void assertInside(TomlNode node, SourceFile source) {
        assertSpan(node.span(), source);
        switch (node) {
            case TomlNode.Table table ->
                    table.entries()
                            .values()
                            .forEach(entry -> {
                                assertSpan(entry.key(), source);
                                assertInside(entry.value(), source);
                            });
            case TomlNode.Array array -> array.items().forEach(item -> assertInside(item, source));
            case TomlNode.Text string -> assertSpan(string.text().span(), source);
            case TomlNode.Scalar _ -> {}
        }
    }

    private static void assertSpan(Span span, SourceFile source) {
        assertTrue(span.start() <= span.end() && span.end() <= source.text().length(), span::toString);
    }
}
