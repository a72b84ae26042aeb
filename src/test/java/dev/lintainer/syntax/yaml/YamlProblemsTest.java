package dev.lintainer.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Position;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlProblemsTest {
    /// A text, its problems as `line:column code place`, and what is understood of it.
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("a: 1\n\tb: 2\nc: 3", "2:1 tab-indentation \\t", "{a: 1(int), c: 3(int)}"),
                arguments("a:\n \tb: 2\nc: 3", "2:2 tab-indentation \\t", "{a: (null), c: 3(int)}"),
                arguments("a: 1\n \tb\nc: 3", "2:2 tab-indentation \\t", "{a: 1(int), c: 3(int)}"),
                arguments("a: b: c\nd: e", "1:5 unquoted-colon :", "{a: (null), d: e}"),
                arguments("- a: b: c\n- d", "1:7 unquoted-colon :", "[{a: (null)}, d]"),
                arguments("a: b\n  c: d\n  e: f\ng: h", "2:3 indentation c", "{a: b, g: h}"),
                arguments("a:\n    b: c\n  d: e\nf: g", "3:3 indentation d: e", "{a: {b: c}, f: g}"),
                arguments("a:\n  - b\n - c\nd: e", "3:2 indentation - c", "{a: [b], d: e}"),
                arguments("a: \"b\nc: d\n", "1:4 unclosed-quote \"", "{a: (null), c: d}"),
                arguments("a: 'b\nc: d\n---\ne: f", "1:4 unclosed-quote '", "{a: (null), c: d} --- {e: f}"),
                arguments("a: \"b\nc: \"d\"\ne: f", "1:4 unclosed-quote \"", "{a: (null), c: \"d\", e: f}"),
                arguments("a: \"b\" c\nd: e", "1:8 text-after-quote c", "{a: (null), d: e}"),
                arguments("a: 'it's'\nd: e", "1:8 text-after-quote s'", "{a: (null), d: e}"),
                arguments("a: \"b\": c\nd: e", "1:7 text-after-quote : c", "{a: (null), d: e}"),
                arguments("a: \"x\\dy\"\nb: c", "1:6 unknown-escape \\d", "{a: (null), b: c}"),
                arguments("a: \"\\xZZ\"\nb: c", "1:5 unknown-escape \\x", "{a: (null), b: c}"),
                arguments("a: \"\\U00110000\"\nb: c", "1:5 unknown-escape \\U00110000", "{a: (null), b: c}"),
                arguments("a: \"\\UFFFFFFFF\"\nb: c", "1:5 unknown-escape \\UFFFFFFFF", "{a: (null), b: c}"),
                arguments("a: \"\\", "1:4 unclosed-quote \"", "{a: (null)}"),
                arguments("a: [b, c\nd: e\nf: g", "1:4 unclosed-bracket [", "{a: [[b, c]], d: e, f: g}"),
                arguments("a: {b: c,\nd: e", "1:4 unclosed-bracket {", "{a: {{b: c}}, d: e}"),
                arguments("a: [", "1:4 unclosed-bracket [", "{a: [[]]}"),
                arguments("a: ['b' \"c\"]\nd: e", "1:9 missing-comma \"c\"]", "{a: [['b']], d: e}"),
                arguments("a: [, b]\nd: e", "1:5 unexpected-text ,", "{a: [[]], d: e}"),
                arguments("a: [\n  - b\n]\nd: e", "2:3 misplaced-item -", "{a: [[]], d: e}"),
                arguments("a: b\n]\nc: d", "2:1 unopened-bracket ]", "{a: b, c: d}"),
                arguments(
                        "a: @b\nc: `d`\ne: %f",
                        "1:4 reserved-character @; 2:4 reserved-character `; 3:4 reserved-character %",
                        "{a: (null), c: (null), e: (null)}"),
                arguments("a: {{ b }}/c\nd: e", "1:4 unquoted-template {{", "{a: (null), d: e}"),
                arguments("a: {{ b }}\nd: e", "1:4 unquoted-template {{", "{a: {{{{b: (null)}}: (null)}}, d: e}"),
                arguments("a: {{ b c: d }}\nd: e", "1:4 unquoted-template {{", "{a: {{{{b c: d}}: (null)}}, d: e}"),
                arguments("a: b\n{% if c %}\nd: e", "2:1 unquoted-template {%", "{a: b, d: e}"),
                arguments("{{ a }}\nb: c", "1:1 unquoted-template {{", ""),
                arguments(
                        "a: *.py\nb: **/*.js\nc: d",
                        "1:4 alias-name *.py; 2:4 alias-name **/*.js",
                        "{a: (null), b: (null), c: d}"),
                arguments("a: &&\nb: c", "1:4 anchor-name &&", "{a: (null), b: c}"),
                arguments("if: !contains(a, 'b')\nb: c", "1:5 tag-name !contains(a,", "{if: (null), b: c}"),
                arguments("a: !x!y z\nb: c", "1:4 tag-name !x!y", "{a: (null), b: c}"),
                arguments("a: | b\n  c\nd: e", "1:6 block-header b", "{a: (null), d: e}"),
                arguments("a: |0\n  c\nd: e", "1:5 block-header 0", "{a: (null), d: e}"),
                arguments("a: |\n    \n  c\nd: e", "3:3 indentation c", "{a: (null), d: e}"),
                arguments("a: b\nc\nd: e", "2:1 missing-colon c", "{a: b, d: e}"),
                arguments("a: b\nc:d # x: y\ne: f", "2:1 missing-colon c:d", "{a: b, e: f}"),
                arguments("a: - b\nc: d", "1:4 misplaced-item -", "{a: (null), c: d}"),
                arguments("a: b\n- c\nd: e", "2:1 misplaced-item - c", "{a: b, d: e}"),
                arguments("- a\nb: c\n- d", "2:1 misplaced-key b: c", "[a, d]"),
                arguments("%YAML x\n---\na: b", "1:1 directive %YAML x", "{a: b}"),
                arguments(
                        "a: b\n---\nc: @\n---\nd: e", "3:4 reserved-character @", "{a: b} --- {c: (null)} --- {d: e}"),
                arguments("  a: b\nc: d", "2:1 indentation c: d", "{a: b}"),
                arguments("a: b\u0000c\u0001\nd: e", "1:5 control-character \u0000", "{a: b\u0000c\u0001, d: e}"),
                arguments("a: \uD83D", "1:4 control-character \uD83D", "{a: \uD83D}"),
                arguments(
                        "a: 1\nb: 2\na: 3\n'a': 4",
                        "3:1 duplicate-key a; 4:1 duplicate-key 'a'",
                        "{a: 1(int), b: 2(int), a: 3(int), 'a': 4(int)}"),
                arguments(
                        "a: *b\nc: &d {e: *d}",
                        "1:4 unknown-anchor *b; 2:11 alias-cycle *d",
                        "{a: *b, c: &d {{e: *d}}}"),
                arguments("a: &b c\n---\nd: *b", "3:4 unknown-anchor *b", "{a: &b c} --- {d: *b}"),
                arguments(
                        "? [a]\n: b\n? {c: d}\n: e",
                        "1:3 key-not-scalar [a]; 3:3 key-not-scalar {c: d}",
                        "{[[a]]: b, {{c: d}}: e}"));
    }

    @ParameterizedTest
    @MethodSource
    void faults(String text, String problems, String outline) {
        YamlFile file = parse(text);
        assertEquals(
                problems,
                file.problems().stream().map(problem -> told(file, problem)).collect(Collectors.joining("; ")));
        assertEquals(outline, Outline.of(file));
        TreeChecks.check(file);
    }

    @Test
    void severalFaultsGiveOneProblemEach() {
        YamlFile file =
                parse(
                        """
                        jobs:
                          a:
                            runs-on: x
                              steps:
                              - run: a
                            name: "y
                          b:
                            steps:
                            - run: "a" b
                              with: [a, b
                            - run: c
                              x: @d
                            z: a: b
                          c: z
                        z: 1
                        """);
        assertEquals(
                List.of(
                        "4 indentation",
                        "6 unclosed-quote",
                        "9 text-after-quote",
                        "10 unclosed-bracket",
                        "12 reserved-character",
                        "13 unquoted-colon"),
                file.problems().stream()
                        .map(problem -> file.source().positionAt(problem.span().start()).line() + " " + problem.code())
                        .toList());
        assertEquals(
                "{jobs: {a: {runs-on: x, name: (null)}, b: {steps: [{run: (null), with: [[a, b]]}, {run: c, x:"
                        + " (null)}], z: (null)}, c: z}, z: 1(int)}",
                Outline.of(file));
        TreeChecks.check(file);
    }

    @Test
    void aDuplicateNamesTheFirstLine() {
        YamlFile file = parse("a:\n  b: 1\n\n  b: 2\n");
        assertEquals("the key `b` stands on line 2 already", file.problems().getFirst().message());
    }

    @Test
    void anUnknownAnchorMayBeMisspelt() {
        YamlFile file = parse("a: &defaults {b: c}\nd: *default");
        assertEquals("write `*defaults`", file.problems().getFirst().suggestion());
    }

    @Test
    void keysOnBothSidesOfAFaultAreNotDuplicates() {
        YamlFile file = parse("- name: a\n&  - name: b\n  name: c\n");
        assertEquals(List.of("anchor-name"), file.problems().stream().map(SyntaxProblem::code).toList());
    }

    @Test
    void messagesNameWhatTheyFoundAndTheRemedy() {
        assertEquals("`{{` opens a mapping inside of a mapping: quote the whole value", first("a: {{ b }}c"));
        assertEquals("a tab cannot indent in YAML: indent with spaces", first("a:\n\tb: c"));
        assertEquals("unquoted text cannot begin with `@`: quote the value", first("a: @b"));
        assertEquals("an unquoted value cannot hold `: `: quote the value", first("a: b: c"));
        assertEquals(
                "`*.py` begins like an alias, but is none: quote the value if `*` belongs to it", first("a: *.py"));
        assertEquals("`c:d` is not a key with a value: put a space after the colon", first("a: b\nc:d\ne: f"));
        assertEquals(
                "the character U+0007 is not allowed in YAML, nor are 2 others: remove it, or write it as an escape in"
                        + " double quotes",
                first("a: \u0007\u0007\u0007"));
    }

    @Test
    void longTextsAreShortenedInMessages() {
        assertEquals(
                "`" + "*x".repeat(20) + "…` begins like an alias, but is none",
                parse("a: " + "*x".repeat(999)).problems().getFirst().message());
    }

    @Test
    void aTextThatIsNotYamlGivesFewProblems() {
        YamlFile file = parse("a: @\n".repeat(10_000));
        assertTrue(file.problems().size() <= 50, () -> file.problems().size() + " problems");
    }

    private static String first(String text) {
        SyntaxProblem problem = parse(text).problems().getFirst();
        return problem.message() + ": " + problem.suggestion();
    }

    private static String told(YamlFile file, SyntaxProblem problem) {
        Position position = file.source().positionAt(problem.span().start());
        String place = file.source().text(problem.span()).replace("\t", "\\t");
        return position.line() + ":" + position.column() + " " + problem.code() + " " + place;
    }

    private static YamlFile parse(String text) {
        return YamlParser.parse(SourceFile.of("test.yml", text)).value();
    }
}
