package dev.lintainer.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.EngineRules;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.Palette;
import dev.lintainer.report.check.Inspection.Past;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static final RuleId RULE = new RuleId("image/tag-mismatch");
    private static final SourceFile FILE = SourceFile.of("a b/ü.yml", "0123456789");

    private static Location at(int offset) {
        return new Location(FILE, new Span(offset, offset + 1));
    }

    private static Finding finding(int offset) {
        return Finding.of(RULE, at(offset), "wrong");
    }

    private static Inspection inspection(String prefix, Past past, List<Verdict> verdicts) {
        Inspection inspection = Inspections.of(prefix, new AnalysisResult(verdicts), 0);
        return new Inspection(prefix, inspection.subjects(), inspection.settings(), inspection.result(), past);
    }

    private static String log(Inspection inspection) {
        String log = ReportFormat.SARIF.render(List.of(inspection), Palette.PLAIN);
        ReportSchemas.check("sarif", log);
        return log;
    }

    private static String log(String prefix) {
        return log(inspection(prefix, Past.UNKNOWN, List.of(new Verdict.Reported(finding(0), Severity.ERROR))));
    }

    private static int count(String part, String text) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void filesAreToldFromTheRootOfTheCheckout() {
        assertTrue(log("app/").contains("\"uri\": \"app/a%20b/%C3%BC.yml\""), log("app/"));
        assertTrue(log("../../").contains("\"uri\": \"a%20b/%C3%BC.yml\""));
    }

    @Test
    void theRootIsToldWhereItIsElsewhere() {
        String log = log("/srv/my app/");
        assertTrue(log.contains("\"uri\": \"file:///srv/my%20app/\""), log);
        assertTrue(log.contains("\"uri\": \"a%20b/%C3%BC.yml\""), log);
        assertTrue(log("C:/x/").contains("\"uri\": \"file:///C:/x/\""));
    }

    @Test
    void resultsAreNewOrNotWhereThePastIsKnown() {
        List<Verdict> verdicts =
                List.of(
                        new Verdict.Reported(finding(0), Severity.ERROR),
                        new Verdict.Baselined(finding(1), Severity.ERROR),
                        new Verdict.Unchanged(finding(2), Severity.WARNING),
                        new Verdict.OutOfFocus(finding(3), Severity.WARNING));
        String log = log(inspection("", Past.KNOWN, verdicts));
        assertEquals(1, count("\"baselineState\": \"new\"", log));
        assertEquals(2, count("\"baselineState\": \"unchanged\"", log));
        assertFalse(log(inspection("", Past.UNKNOWN, verdicts.subList(0, 1))).contains("baselineState"));
        String scanning =
                ReportFormat.CODE_SCANNING.render(List.of(inspection("", Past.KNOWN, verdicts)), Palette.PLAIN);
        assertEquals(1, count("\"ruleIndex\"", scanning));
    }

    @Test
    void failuresAreNoResults() {
        Finding failure = Finding.of(EngineRules.RULE_FAILED, at(0), "a rule failed");
        String log = log(inspection("", Past.UNKNOWN, List.of(new Verdict.Reported(failure, Severity.ERROR))));
        assertTrue(log.contains("\"executionSuccessful\": false"), log);
        assertTrue(log.contains("\"results\": []"), log);
        assertTrue(log.contains("\"toolExecutionNotifications\": [\n"), log);
    }

    @Test
    void theGravestAreLeftWhereThereAreTooMany() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < SarifReport.MOST_RESULTS; i++) {
            verdicts.add(new Verdict.Reported(finding(0), Severity.INFO));
        }
        verdicts.add(new Verdict.Reported(finding(1), Severity.ERROR));
        String log = ReportFormat.SARIF.render(List.of(inspection("", Past.UNKNOWN, verdicts)), Palette.PLAIN);
        assertEquals(SarifReport.MOST_RESULTS, count("\"ruleIndex\"", log));
        assertEquals(1, count("\"level\": \"error\",\n          \"message\"", log));
        assertTrue(log.contains("1 result is left out"), log.substring(log.length() - 2_000));
    }

    private static List<String> story(Finding finding) {
        return HandOver.of(finding).stream().map(RelatedLocation::message).toList();
    }

    @Test
    void aHandOverIsToldInItsOrder() {
        assertEquals(List.of(), story(finding(0).relatedTo(at(1), "the user is set here")));
        assertEquals(
                List.of("built here", "saved here, in job `a`", "loaded here", "wrong"),
                story(
                        finding(9)
                                .relatedTo(at(3), "loaded here")
                                .relatedTo(at(5), "the job runs in this container")
                                .relatedTo(at(1), "built here")
                                .relatedTo(at(2), "saved here, in job `a`")));
        assertEquals(List.of("wrong", "downloaded here"), story(finding(0).relatedTo(at(3), "downloaded here")));
        assertEquals(List.of("loaded here", "wrong"), story(finding(5).relatedTo(at(3), "loaded here")));
        Finding elsewhere = Finding.of(new RuleId("user/root-user"), at(3), "root").relatedTo(at(5), "built here");
        assertEquals(List.of(), story(elsewhere));
        assertEquals(List.of("uploaded here", "wrong"), story(finding(0).relatedTo(at(3), "uploaded here")));
    }
}
