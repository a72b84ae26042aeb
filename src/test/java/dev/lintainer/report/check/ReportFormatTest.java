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
import dev.lintainer.report.Words;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every form holds whatever a repository holds, and several of them.
class ReportFormatTest {
    private static final String ODD =
            "`\u0000\u001b[31m\r\n"
                    + "\t\u0085\u2028\u202e\uD800\uFFFE\uD83D\uDE80 \"<!--&amp;]]>'\\ ::error::x %0A |@a <b> [c](d)";

    private static final SourceFile FILE =
            SourceFile.of("a&\"<b>'\n: %,\u0001.yml", "one\ntw\uD83D\uDE80o" + ODD + "\n");

    private static Location place(int start, int end) {
        return new Location(FILE, new Span(start, end));
    }

    private static Finding finding(String rule, int start, int end) {
        Fix fix = new Fix(ODD, FixSafety.UNSAFE, List.of(new Edit(place(0, 3), ODD), new Edit(place(8, 8), ODD)));
        return Finding.of(new RuleId(rule), place(start, end), ODD)
                .suggesting(ODD)
                .relatedTo(place(4, 12), ODD)
                .fixedBy(fix);
    }

    private static AnalysisResult result() {
        return new AnalysisResult(
                List.of(
                        new Verdict.Reported(finding("image/tag-mismatch", 0, 3), Severity.ERROR),
                        new Verdict.Reported(finding("family/fault", 4, 20), Severity.WARNING),
                        new Verdict.Reported(finding("family/fault", 4, 20), Severity.INFO),
                        new Verdict.Baselined(finding("family/fault", 5, 5), Severity.INFO)));
    }

    @ParameterizedTest
    @EnumSource
    void oddTextIsText(ReportFormat format) {
        String report = format.render(List.of(Inspections.of("", result(), 2)), Palette.PLAIN);
        ReportSchemas.check(Words.of(format), report);
        assertFalse(report.contains("\u001b"), report);
        boolean isForPrograms =
                List.of("json", "jsonl", "sarif", "code-scanning", "rdjson", "rdjsonl").contains(Words.of(format));
        assertEquals(isForPrograms, report.contains("\u202e"), report);
    }

    @ParameterizedTest
    @EnumSource
    void severalRepositoriesAreOneReport(ReportFormat format) {
        AnalysisResult none = new AnalysisResult(List.of());
        List<Inspection> inspections =
                List.of(
                        Inspections.of("a/", none, 1),
                        Inspections.of("b/", result(), 2),
                        Inspections.of("/c/", result(), 0),
                        Inspections.of("d/", none, 0));
        String report = format.render(inspections, Palette.PLAIN);
        ReportSchemas.check(Words.of(format), report);
        assertEquals(report, format.render(inspections, Palette.PLAIN));
        ReportSchemas.check(Words.of(format), format.render(List.of(inspections.getFirst()), Palette.PLAIN));
        assertTrue(report.length() > format.render(List.of(inspections.get(1)), Palette.PLAIN).length());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenWhereNothingWasJudged(ReportFormat format) {
        assertEquals("", format.render(List.of(), Palette.PLAIN));
    }

    @ParameterizedTest
    @EnumSource
    void eachIsDocumented(ReportFormat format) throws IOException {
        String page = Files.readString(Path.of("docs", "reports.md"));
        boolean hasPage = Files.exists(Path.of("docs", Words.of(format) + "-report.md"));
        assertTrue(hasPage || page.contains("\n| `" + Words.of(format) + "` | "), page);
    }
}
