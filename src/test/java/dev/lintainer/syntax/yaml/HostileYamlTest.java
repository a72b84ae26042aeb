package dev.lintainer.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileYamlTest {
    private static final int MUCH = 60_000;
    private static final Duration SOON = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "a: [",
                "- ",
                "? ",
                "&a ",
                "&a [",
                "!",
                "*",
                "%",
                "|",
                ">\n",
                "#",
                "# ",
                "#\n",
                " ",
                "\n",
                "\r",
                "\t",
                ":",
                ": ",
                ",",
                "'",
                "\"",
                "\\",
                "@",
                "...\n",
                "---\n",
                "--- a\n",
                "%A\n",
                "\u0000",
                "\uD83D",
                "\uD83D\uDE00",
                "x",
                "a b\n",
                "a\n",
                "a: \"b\n",
                "a: 'b\n",
                "a: @\n",
                "a: b: c\n",
                "a: [[[[\n",
                "\ta: b\n",
                "- \uD83D\uDE00\n",
                "a: \"\\UFFFFFFFF\"\n",
                "a: *a\n",
                "- &a [*a]\n",
                "a: b\n",
                "}\na:\n"
            })
    void repetition(String piece) {
        String text = piece.repeat(MUCH / piece.length());
        for (String whole : List.of(text, "a: " + text, "a: \"" + text, "a: |\n  " + text)) {
            YamlFile file = assertTimeout(SOON, () -> parse(whole));
            assertTrue(file.problems().size() <= 100);
            file.documents().forEach(document -> expanded(document, 0));
        }
    }

    static Stream<Arguments> depths() {
        return Stream.of(
                arguments("[".repeat(100) + "]".repeat(100), List.of()),
                arguments("[".repeat(101) + "]".repeat(101), List.of("deep-nesting")),
                arguments("- ".repeat(100) + "a", List.of()),
                arguments("- ".repeat(101) + "a", List.of("deep-nesting")),
                arguments(stairs(100), List.of()),
                arguments(stairs(1_000), List.of("deep-nesting")));
    }

    @ParameterizedTest
    @MethodSource
    void depths(String text, List<String> codes) {
        YamlFile file = parse(text);
        assertEquals(codes, file.problems().stream().map(SyntaxProblem::code).toList());
        TreeChecks.check(file);
    }

    private static String stairs(int steps) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            text.repeat(' ', i).append("k:\n");
        }
        return text.toString();
    }

    @Test
    void aliasesStandForALimitedNumberOfNodes() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1);
            text.append("a%: &a% [%b, %b, %b]\n".replace("%b", before).replace("%", String.valueOf(i)));
        }
        YamlFile file = parse(text.toString());
        assertEquals(List.of("alias-expansion"), file.problems().stream().map(SyntaxProblem::code).toList());
        long nodes = expanded(file.root().orElseThrow(), 0);
        assertTrue(nodes > 10_000 && nodes < 2L * YamlParser.EXPANSION_LIMIT, () -> nodes + " nodes");
    }

    @Test
    void aliasesNestNoDeeperThanWhatIsWritten() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 1_000; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append("]\n");
        }
        YamlFile file = parse(text.toString());
        assertTrue(file.problems().stream().allMatch(problem -> problem.code().equals("deep-nesting")));
        expanded(file.root().orElseThrow(), 0);
    }

    /// Counts nodes with all aliases followed.
    private static long expanded(YamlNode node, int depth) {
        assertTrue(depth <= YamlParser.DEPTH_LIMIT);
        return switch (node.resolved()) {
            case YamlScalar _, YamlAlias _ -> 1;
            case YamlSequence sequence ->
                    1 + sequence.items().stream().mapToLong(item -> expanded(item, depth + 1)).sum();
            case YamlMapping mapping ->
                    1
                            + mapping.entries().stream()
                                    .mapToLong(entry ->
                                            expanded(entry.key(), depth + 1) + expanded(entry.value(), depth + 1))
                                    .sum();
        };
    }

    @Test
    void anyTextGivesASoundTree() {
        Random random = new Random(42);
        String alphabet = "ab:- \n\t\"'[]{},#&*!|>%@`?\\x0\r~<\uFEFF\u0085\u0000\uD83D\uDE00";
        List<String> pieces =
                List.of("a: ", "\n  ", "\n- ", "\n---\n", "|\n ", "b\n", "*a ", "&a ", "\"\n", "  - c: d\n", "\r\n");
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                if (random.nextInt(3) == 0) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                } else {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            TreeChecks.check(parse(text.toString()));
        }
    }

    private static YamlFile parse(String text) {
        return YamlParser.parse(SourceFile.of("test.yml", text)).value();
    }
}
