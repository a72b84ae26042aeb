package dev.lintainer.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.MarkdownText;
import dev.lintainer.report.Palette;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
    private static final SourceFile ONE = SourceFile.of("a|<b>`.yml", "x");
    private static final SourceFile OTHER = SourceFile.of("other.yml", "x");

    private static Verdict reported(SourceFile file, Severity severity, String message) {
        Location place = new Location(file, new Span(0, 1));
        return new Verdict.Reported(Finding.of(new RuleId("family/fault"), place, message), severity);
    }

    private static Inspection inspection(String prefix, Verdict... verdicts) {
        return Inspections.of(prefix, new AnalysisResult(List.of(verdicts)), 2);
    }

    private static String page(Inspection... inspections) {
        return ReportFormat.MARKDOWN.render(List.of(inspections), Palette.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a `b|c` d ! a <code>b&#124;c</code> d",
                "`a` and `b ! <code>a</code> and &#96;b",
                "<img src=x> ! &#60;img src=x&#62;",
                "@team, `@team` ! &#64;&#8203;team, <code>&#64;team</code>",
                "[a](b) **c** _d_ ! &#91;a&#93;(b) &#42;&#42;c&#42;&#42; &#95;d&#95;",
                "see https://a.b and a: b ! see https&#58;//a.b and a: b",
                "$x$ #1 ~~y~~ ! &#36;x&#36; &#35;1 &#126;&#126;y&#126;&#126;",
            })
    void textIsText(String text, String markdown) {
        assertEquals(markdown, MarkdownText.of(text));
    }

    @Test
    void linesEndWhereTheyAreMeantTo() {
        assertEquals("a&#92;n&#35; b", MarkdownText.of("a\n# b"));
    }

    @Test
    void theGravestFileIsFirst() {
        String page =
                page(inspection("", reported(ONE, Severity.INFO, "nice"), reported(OTHER, Severity.ERROR, "bad")));
        assertEquals(
                """
                ## Lintainer: 1 error, 1 note in 2 files (2 files checked)

                | Rule | Severity | Findings |
                | :--- | :--- | ---: |
                | family/fault | error | 2 |

                <details>
                <summary><code>other.yml</code>: 1 finding</summary>

                - **error** 1:1: bad (family/fault)

                </details>

                <details>
                <summary><code>a&#124;&#60;b&#62;&#96;.yml</code>: 1 finding</summary>

                - **info** 1:1: nice (family/fault)

                </details>
                """,
                page);
    }

    @Test
    void whatHasNoRoomIsCounted() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            verdicts.add(reported(ONE, Severity.ERROR, "e".repeat(50_000)));
        }
        verdicts.add(reported(OTHER, Severity.INFO, "short"));
        Inspection large = Inspections.of("", new AnalysisResult(verdicts), 2);
        String page = page(large);
        assertTrue(page.getBytes(StandardCharsets.UTF_8).length < 1 << 20);
        assertTrue(page.endsWith("\n*12 findings are left out: the page would be too long.*\n"), page.length() + "");
        assertEquals(1, page.split("<details>", -1).length - 1);
        assertEquals(1, page.split("</details>", -1).length - 1);
        String several = page(large, large, inspection("b/", reported(ONE, Severity.INFO, "short")));
        assertTrue(several.getBytes(StandardCharsets.UTF_8).length < 1 << 20);
        assertTrue(several.contains("The findings are left out: the page would be too long."));
        assertTrue(
                several.contains("\n**3 repositories: 60 errors, 3 notes in"),
                several.substring(several.length() - 300));
    }

    @Test
    void aCleanRepositoryIsOneLine() {
        assertEquals("## Lintainer: no findings (2 files checked)\n", page(inspection("")));
        assertFalse(page(inspection("app/")).contains("details"));
    }
}
