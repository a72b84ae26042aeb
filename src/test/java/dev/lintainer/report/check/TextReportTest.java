package dev.lintainer.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Palette;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Code frames in odd places.
class TextReportTest {
    private static final RuleId RULE = new RuleId("family/fault");

    private static String report(Finding finding) {
        AnalysisResult result = new AnalysisResult(List.of(new Verdict.Reported(finding, Severity.ERROR)));
        return ReportFormat.TEXT.render(List.of(Inspections.of("", result, 1)), Palette.PLAIN);
    }

    /// The report without its first and its last line.
    private static String body(Finding finding) {
        String report = report(finding);
        return report.substring(report.indexOf('\n') + 1, report.indexOf("\n\n1 error "));
    }

    private static Finding at(SourceFile file, int start, int end) {
        return Finding.of(RULE, place(file, start, end), "wrong");
    }

    private static Location place(SourceFile file, int start, int end) {
        return new Location(file, new Span(start, end));
    }

    /// Where a text is marked with `[` and `]`, the rest of it.
    private static Finding marked(String text) {
        int start = text.indexOf('[');
        int end = text.indexOf(']') - 1;
        return at(SourceFile.of("f", text.replace("[", "").replace("]", "")), start, end);
    }

    static Stream<Arguments> lines() {
        String wide = "é日本\uD83D\uDE80\u2705 ";
        return Stream.of(
                Arguments.of("in the middle", "a\nb [cc] d\ne\n", "2:3", "b cc d", "  ^^"),
                Arguments.of("a caret between characters", "ab[]cd", "1:3", "abcd", "  ^"),
                Arguments.of("a tab before and in it", "\ta[\tb]\tc", "1:3", "    a    b    c", "     ^^^^^"),
                Arguments.of("wide characters before it", wide + "[x]", "1:8", wide + "x", "          ^"),
                Arguments.of("wide characters in it", "[日本]x", "1:1", "日本x", "^^^^"),
                Arguments.of("a combining character", "e\u0301[x]", "1:3", "e\u0301x", " ^"),
                Arguments.of(
                        "a joined emoji",
                        "\uD83D\uDC68\u200D\uD83D\uDCBB[x]",
                        "1:6",
                        "\uD83D\uDC68\u200D\uD83D\uDCBBx",
                        "    ^"),
                Arguments.of("a lone half of a character", "\uD83D[x]", "1:2", "\\ud83dx", "      ^"),
                Arguments.of("over several lines", "a [b\nc\nd] e", "1:3", "a b", "  ^..."),
                Arguments.of("up to the line's end", "a [b\n]c", "1:3", "a b", "  ^"),
                Arguments.of("the line's end alone", "ab[\n]c", "1:3", "ab", "  ^"),
                Arguments.of("Windows line ends", "a\r\n[b\r\n]c\r\n", "2:1", "b", "^"),
                Arguments.of("over Windows line ends", "[b\r\nc]\r\n", "1:1", "b", "^..."),
                Arguments.of("a lone carriage return ends a line", "a\r[b]", "2:1", "b", "^"),
                Arguments.of("no final line end", "a\n[b]", "2:1", "b", "^"),
                Arguments.of("after the final line end", "ab\n[]", "2:1", "", "^"),
                Arguments.of("an escape sequence", "\u001b31m[x]", "1:5", "\\u001b31mx", "         ^"),
                Arguments.of("text in another order", "\u202ea[b]", "1:3", "\\u202eab", "       ^"),
                Arguments.of(
                        "text that is not seen", "[\u200b\uDB40\uDC41]x", "1:1", "\\u200b\\U000e0041x", "^".repeat(16)),
                Arguments.of("a line that ends in none", "a\u2028[b]\u0085", "1:3", "a\\u2028b\\u0085", "       ^"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void underlines(String name, String text, String position, String line, String underline) {
        String number = position.substring(0, position.indexOf(':'));
        String expected =
                " --> f:" + position + "\n  |\n" + (number + " | " + line).stripTrailing() + "\n  | " + underline;
        assertEquals(expected, body(marked(text)));
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        String long1 = "x".repeat(300);
        String start = body(marked("[a]" + long1));
        assertEquals("1 | a" + "x".repeat(119) + "...\n  | ^", start.substring(start.indexOf("1 |")));
        String middle = body(marked(long1 + "[a]" + long1));
        assertEquals(
                "1 | ..." + "x".repeat(40) + "a" + "x".repeat(79) + "...\n  | " + " ".repeat(43) + "^",
                middle.substring(middle.indexOf("1 |")));
        String end = body(marked(long1 + "[a]"));
        assertEquals(
                "1 | ..." + "x".repeat(119) + "a\n  | " + " ".repeat(122) + "^", end.substring(end.indexOf("1 |")));
        String whole = body(marked("[" + long1 + "]"));
        assertEquals("1 | " + "x".repeat(120) + "...\n  | " + "^".repeat(120), whole.substring(whole.indexOf("1 |")));
        String rocket = "\uD83D\uDE80";
        String cut = body(marked("x".repeat(101) + rocket.repeat(100) + "[a]" + rocket.repeat(100)));
        assertEquals(
                cut,
                cut.codePoints()
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                "no half characters");
    }

    @Test
    void showsRelatedPlaces() {
        SourceFile one = SourceFile.of("one", "a b c\nd e f\n\ng\nh\n");
        SourceFile other = SourceFile.of("other", "x\n".repeat(9) + "y z");
        Finding finding =
                at(one, 2, 3)
                        .relatedTo(place(one, 4, 5), "the same line")
                        .relatedTo(place(one, 8, 9), "the next line")
                        .relatedTo(place(one, 15, 16), "further down")
                        .relatedTo(place(other, 20, 21), "another file")
                        .relatedTo(place(one, 0, 1), "back again")
                        .suggesting("do better");
        assertEquals(
                """
                  --> one:1:3
                   |
                 1 | a b c
                   |   ^
                   |     - the same line
                 2 | d e f
                   |   - the next line
                   :
                 5 | h
                   | - further down
                  ::: other:10:3
                   |
                10 | y z
                   |   - another file
                  ::: one:1:1
                   |
                 1 | a b c
                   | - back again
                   = help: do better\
                """,
                body(finding));
    }

    @Test
    void showsNoCodeOfAnEmptyFile() {
        SourceFile empty = SourceFile.of("Dockerfile", "");
        assertEquals(" --> Dockerfile:1:1", body(at(empty, 0, 0)));
        assertEquals(
                " --> Dockerfile:1:1\n ::: f:1:1\n  |\n1 | a\n  | - here",
                body(at(empty, 0, 0).relatedTo(place(SourceFile.of("f", "a"), 0, 1), "here")));
    }

    @Test
    void spellsOutWhatMessagesHide() {
        SourceFile file = SourceFile.of("a\u001bb\nc", "x");
        Finding finding = Finding.of(RULE, place(file, 0, 1), "`\u202e\n`").suggesting("\ttry\u0007");
        assertEquals(
                """
                error[family/fault]: `\\u202e\\n`
                 --> a\\u001bb\\nc:1:1
                  |
                1 | x
                  | ^
                  = help: \\ttry\\u0007

                1 error in 1 file (1 file checked)
                """,
                report(finding));
    }

    @Test
    void tellsWhatFixesDoWhereTheRuleSaysNothing() {
        Finding finding = marked("[a]");
        Edit edit = new Edit(finding.location(), "b");
        Finding fixed = finding.fixedBy(new Fix("write b", FixSafety.SAFE, List.of(edit)));
        assertEquals(" --> f:1:1\n  |\n1 | a\n  | ^\n  = help: write b\n  |\n1 - a\n1 + b", body(fixed));
    }

    @Test
    void coloursFrameAndPlace() {
        AnalysisResult result = new AnalysisResult(List.of(new Verdict.Reported(marked("[a]"), Severity.WARNING)));
        String report = ReportFormat.TEXT.render(List.of(Inspections.of("app/", result, 2)), Palette.COLOURED);
        assertEquals(
                """
                <1;33>warning[family/fault]<0><1>: wrong<0>
                <34> --><0> app/f:1:1
                <34>  |<0>
                <34>1 |<0> a
                <34>  |<0> <1;33>^<0>

                <1>1 warning in 1 file (2 files checked)<0>
                """,
                report.replaceAll("\u001b\\[([0-9;]+)m", "<$1>"));
    }

    @Test
    void countsOverRepositories() {
        Finding finding = marked("[a]");
        AnalysisResult some =
                new AnalysisResult(
                        List.of(
                                new Verdict.Reported(finding, Severity.ERROR),
                                new Verdict.Reported(finding, Severity.INFO),
                                new Verdict.OutOfFocus(finding, Severity.INFO)));
        AnalysisResult none = new AnalysisResult(List.of());
        List<Inspection> inspections =
                List.of(Inspections.of("a/", some, 3), Inspections.of("b/", some, 4), Inspections.of("c/", none, 1));
        String report = ReportFormat.TEXT.render(inspections, Palette.PLAIN);
        assertEquals(
                List.of(
                        "a: 1 error, 1 note in 1 file (3 files checked)",
                        "b: 1 error, 1 note in 1 file (4 files checked)",
                        "c: no findings (1 file checked)",
                        "3 repositories: 2 errors, 2 notes in 2 files (8 files checked)"),
                report.lines().filter(line -> line.contains("checked")).toList());
    }

    private static String hunk(Edit... edits) {
        SourceFile file = edits[0].location().file();
        Finding finding = Finding.of(RULE, place(file, 0, 1), "wrong").suggesting("do better");
        String body = body(finding.fixedBy(new Fix("title", FixSafety.SAFE, List.of(edits))));
        return body.substring(body.indexOf("do better") + "do better".length());
    }

    private static Edit edit(SourceFile file, int start, int end, String replacement) {
        return new Edit(place(file, start, end), replacement);
    }

    @Test
    void showsWhatFixesChange() {
        SourceFile file = SourceFile.of("f", "one\ntwo\nthree\nfour\nfive\n");
        assertEquals("\n  |\n2 - two\n2 + TWO", hunk(edit(file, 4, 7, "TWO")));
        assertEquals("\n  |\n2 + new", hunk(edit(file, 4, 4, "new\n")));
        assertEquals("\n  |\n2 + new", hunk(edit(file, 3, 3, "\nnew")));
        assertEquals("\n  |\n2 - two", hunk(edit(file, 4, 8, "")));
        assertEquals("\n  |\n6 + six", hunk(edit(file, 24, 24, "six\n")));
        assertEquals(
                "\n  |\n1 + zero\n  |\n5 - five\n6 + 5", hunk(edit(file, 0, 0, "zero\n"), edit(file, 19, 23, "5")));
        assertEquals("\n  |\n1 - one\n2 - two\n1 + 1\n2 + 2", hunk(edit(file, 4, 7, "2"), edit(file, 0, 3, "1")));
        SourceFile windows = SourceFile.of("f", "one\r\ntwo\r\n");
        assertEquals("\n  |\n1 + zero", hunk(edit(windows, 0, 0, "zero\r\n")));
    }

    @Test
    void showsTheChangeOfALongLine() {
        SourceFile file = SourceFile.of("f", "x".repeat(300) + "old" + "y".repeat(300));
        String around = "x".repeat(40) + "%" + "y".repeat(77) + "...";
        assertEquals(
                "\n  |\n1 - ..." + around.replace("%", "old") + "\n1 + ..." + around.replace("%", "new"),
                hunk(edit(file, 300, 303, "new")));
    }

    @Test
    void showsFixesInOtherFilesAndLongOnes() {
        SourceFile file = SourceFile.of("f", "one\n");
        SourceFile other = SourceFile.of("g", "two\n");
        assertEquals(
                "\n   |\n 1 - one\n 1 + 1\n  ::: g:1:1\n   |\n 1 + x1\n 2 + x2\n 3 + x3\n 4 + x4\n 5 + x5\n 6 + x6\n 7 + x7\n 8 + x8\n   :"
                        .replace("\n ", "\n")
                        .replace("\n::: g", "\n ::: g"),
                hunk(edit(file, 0, 3, "1"), edit(other, 0, 0, "x1\nx2\nx3\nx4\nx5\nx6\nx7\nx8\nx9\n")));
    }

    @Test
    void countsByRuleWhereThereAreMany() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            verdicts.add(new Verdict.Reported(marked("[a]"), Severity.WARNING));
        }
        AnalysisResult few = new AnalysisResult(verdicts);
        Location place = place(SourceFile.of("f", "x"), 0, 1);
        verdicts.add(new Verdict.Reported(Finding.of(new RuleId("a/rare"), place, "x"), Severity.ERROR));
        Inspection many = Inspections.of("", new AnalysisResult(verdicts), 1);
        String report = ReportFormat.TEXT.render(List.of(many), Palette.PLAIN);
        assertTrue(
                report.endsWith("\n\n10 family/fault\n 1 a/rare\n\n1 error, 10 warnings in 1 file (1 file checked)\n"),
                report);
        String less = ReportFormat.TEXT.render(List.of(Inspections.of("", few, 1)), Palette.PLAIN);
        assertFalse(less.contains("10 family/fault"), less);
    }
}
