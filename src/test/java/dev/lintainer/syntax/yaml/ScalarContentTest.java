package dev.lintainer.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarContentTest {
    private static final List<String> SCALARS =
            List.of(
                    "plain",
                    "plain with  two spaces",
                    "plain\n  over\n\n\n  lines",
                    "plain\\n'\"#x:y",
                    "''",
                    "'single ''quoted'' \\n \"'",
                    "'over\n\n  lines  \n\n  '",
                    "'\n  '",
                    "\"\"",
                    "\"double \\\"quoted\\\" 'x'\"",
                    "\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\/\\\\\\N\\_\\L\\P\"",
                    "\"\\x41\\u00e9\\U0001F600\\uD83D\\uDE00\"",
                    "\"over\n\n  lines\\\n   joined\\\n\n   \\  spaces  \n  end\"",
                    "|\n  one\n  two\n",
                    "|-\n  one\n\n\n  two  \n\n",
                    "|+\n  one\n\n    two\n  \n\n",
                    "|2-\n    indented\n  less\n",
                    "|+2 # comment\n\n    \n   indented\n",
                    "|\n\n  \n  first lines empty\n",
                    "|\n",
                    "|+\n\n\n",
                    "|-\n\n",
                    "|1\n   \n",
                    ">\n  one\n  two\n\n  three\n\n\n  four\n",
                    ">-\n  one\n    more\n    more\n  less\n\n    more\n\n  less\n",
                    ">+\n\n\n  one\n  \ttab\n  two\n\n",
                    ">\n  \uD83D\uDE00\n  \uD83D\uDE00 x\n",
                    "|\n  tab\tinside\t\n  \n  \ttab\n",
                    "|\n  no final newline");

    /// Each scalar as a value, an item and in brackets, with all line terminators, and where the scanner sees another
    /// text.
    static Stream<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String scalar : SCALARS) {
            for (String around :
                    List.of("k: %\nx: y", "- %", "\uD83D\uDE00: 1\nk:\n  l:\n    - &a !t %", "k: %\n# \u0085\n")) {
                String text = around.replace("%", scalar.replace("\n  ", "\n      "));
                texts.add(text);
                texts.add(text.replace("\n", "\r\n"));
                texts.add(text.replace('\n', '\r'));
                texts.add("\uFEFF" + text + "\n\n");
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void contentIsTheValue(String text) {
        YamlFile file = YamlParser.parse(SourceFile.of("test.yml", text)).value();
        assertFalse(file.documents().isEmpty());
        assertEquals(List.of(), file.problems());
        TreeChecks.check(file);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theValueDoesNotDependOnWhatTheScannerSees(String text) {
        YamlFile seen = YamlParser.parse(SourceFile.of("test.yml", text)).value();
        YamlFile reread =
                YamlParser.parse(SourceFile.of("test.yml", "%A \\L\n---\n" + text.replace("\uFEFF", ""))).value();
        assertEquals(Outline.of(seen), Outline.of(reread));
    }

    /// A scalar, a part of its value, and the part of the source that it stands for.
    static Stream<Arguments> places() {
        return Stream.of(
                arguments("plain text", "text", "text"),
                arguments("one\n  two", "one two", "one\n  two"),
                arguments("one\n  two", " ", "\n  "),
                arguments("one\n\n  two", "\n", "\n"),
                arguments("'it''s'", "'", "''"),
                arguments("'it''s'", "t's", "t''s"),
                arguments("\"a\\tb\"", "\t", "\\t"),
                arguments("\"\\x41b\"", "A", "\\x41"),
                arguments("\"\\x41b\"", "b", "b"),
                arguments("\"\\U0001F600!\"", "\uD83D\uDE00", "\\U0001F600"),
                arguments("\"a\\\n   b\"", "ab", "a\\\n   b"),
                arguments("|\n  echo a\n    b\n  c\n", "  b", "  b"),
                arguments("|\n  echo a\n    b\n  c\n", "a\n  b\nc", "a\n    b\n  c"),
                arguments("|\n  a\n\n  b\n", "\n\n", "\n\n"),
                arguments("|2\n    a\n", "  a", "  a"),
                arguments(">\n  a\n  b\n", "a b", "a\n  b"),
                arguments(">\n  a\n\n  b\n", "b", "b"),
                arguments("|\n  a\n", "a\n", "a"),
                arguments("|\n  \uD83D\uDE00a\n", "a", "a"));
    }

    @ParameterizedTest
    @MethodSource
    void places(String scalar, String part, String source) {
        SourceFile file = SourceFile.of("test.yml", "\uD83D\uDE00: " + scalar);
        YamlMapping root = (YamlMapping) YamlParser.parse(file).value().root().orElseThrow();
        MappedText content = ((YamlScalar) root.entries().getFirst().value()).content();
        int start = content.text().indexOf(part);
        assertEquals(source, file.text(content.toSource(start, start + part.length())));
    }

    @ParameterizedTest
    @MethodSource
    void emptyContentHasAPlace(String text, int offset) {
        YamlSequence root =
                (YamlSequence) YamlParser.parse(SourceFile.of("test.yml", text)).value().root().orElseThrow();
        assertEquals(Span.at(offset), ((YamlScalar) root.items().getFirst()).content().span());
    }

    static Stream<Arguments> emptyContentHasAPlace() {
        return Stream.of(
                arguments("- ''", 3),
                arguments("- \"\"", 3),
                arguments("- |\n", 3),
                arguments("- ", 1),
                arguments("- >-", 4));
    }
}
