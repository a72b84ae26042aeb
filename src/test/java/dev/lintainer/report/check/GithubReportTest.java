package dev.lintainer.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Palette;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A report is read line by line by GitHub's runner: nothing in it may be taken for another command.
class GithubReportTest {
    private static final SourceFile FILE = SourceFile.of("a,b:100%\n::warning::.yml", "one\ntwo\n");

    private static String report(Severity severity, Span span, String message) {
        Finding finding =
                Finding.of(new RuleId("family/fault"), new Location(FILE, span), message)
                        .suggesting("50%, then\r\n::set-output name=a::b")
                        .relatedTo(new Location(FILE, new Span(4, 5)), "here: 5%");
        AnalysisResult result = new AnalysisResult(List.of(new Verdict.Reported(finding, severity)));
        return ReportFormat.GITHUB.render(List.of(Inspections.of("", result, 1)), Palette.PLAIN);
    }

    @Test
    void isOneLineForEachFinding() {
        String shownPath = "a,b:100%25\\n::warning::.yml";
        assertEquals(
                "::error title=Lintainer%3A family/fault,file=a%2Cb%3A100%25%0A%3A%3Awarning%3A%3A.yml"
                        + ",line=1,endLine=1,col=1,endColumn=4"
                        + "::"
                        + shownPath
                        + ":1:1: 100%25 \\n::error::wrong; 50%25, then\\r\\n::set-output name=a::b%0A"
                        + shownPath
                        + ":2: here: 5%25\n"
                        + "1 error in 1 file (1 file checked)\n",
                report(Severity.ERROR, new Span(0, 3), "100% \n::error::wrong"));
    }

    @Test
    void hasNoColumnsOverSeveralLines() {
        String report = report(Severity.INFO, new Span(0, 5), "wrong");
        assertEquals("::notice title=Lintainer%3A family/fault", report.substring(0, report.indexOf(',')));
        assertEquals("line=1,endLine=2", report.substring(report.indexOf("line="), report.indexOf("::a,b")));
    }

    private static String render(List<Verdict> verdicts) {
        return ReportFormat.GITHUB.render(List.of(Inspections.of("", new AnalysisResult(verdicts), 1)), Palette.PLAIN);
    }

    private static Verdict at(int offset, Severity severity) {
        Finding finding = Finding.of(new RuleId("family/fault"), new Location(FILE, new Span(offset, offset)), "wrong");
        return new Verdict.Reported(offset % 2 == 0 ? finding : finding.likely(), severity);
    }

    @Test
    void theGravestAreFirstWhereNotAllAreShown() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            verdicts.add(at(i % 7, Severity.WARNING));
        }
        verdicts.add(at(7, Severity.ERROR));
        List<String> lines = render(verdicts).lines().toList();
        assertTrue(lines.getFirst().startsWith("::error "), lines.getFirst());
        assertTrue(lines.get(1).contains(",line=1,endLine=1,col=1,"), lines.get(1));
        assertTrue(lines.get(2).contains(",line=1,endLine=1,col=3,"), "what is certain is first: " + lines.get(2));
        assertEquals(
                List.of(
                        "GitHub shows 10 annotations of a kind for a step: 2 more warnings are only told here",
                        "1 error, 12 warnings in 1 file (1 file checked)"),
                lines.subList(13, 15));
        List<String> few = render(verdicts.subList(3, 13)).lines().toList();
        assertTrue(few.getFirst().startsWith("::warning "), few.getFirst());
        assertEquals(11, few.size());
    }

    @Test
    void whatGithubCutsOffIsLeftOut() {
        Finding finding = Finding.of(new RuleId("family/fault"), new Location(FILE, new Span(0, 1)), "x".repeat(3_000));
        Finding story =
                finding.relatedTo(new Location(FILE, new Span(4, 5)), "y".repeat(2_000))
                        .relatedTo(new Location(FILE, new Span(4, 5)), "short");
        String line = render(List.of(new Verdict.Reported(story, Severity.ERROR))).lines().toList().getFirst();
        assertTrue(line.endsWith(":2: short"), line);
        assertFalse(line.contains("yyy"), line);
        Finding rockets =
                Finding.of(
                        new RuleId("family/fault"), new Location(FILE, new Span(0, 1)), "\uD83D\uDE80".repeat(3_000));
        String cut = render(List.of(new Verdict.Reported(rockets, Severity.ERROR))).lines().toList().getFirst();
        assertTrue(cut.endsWith("\uD83D\uDE80..."), cut.substring(cut.length() - 9));
    }
}
