package dev.lintainer.report.check;

import dev.lintainer.about.About;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.report.Words;
import dev.lintainer.report.XmlText;
import dev.lintainer.text.Position;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JUnit's XML, as Jenkins, GitLab and others read it: a suite for each file, in it a failed test for each finding, or
/// one that passed.
final class JunitReport {
    private JunitReport() {}

    static Part part(Inspection inspection) {
        XmlText xml = new XmlText(1);
        ByFile.judged(inspection).forEach((path, findings) -> suite(inspection, path, findings, xml));
        return Part.of(inspection, xml.toString());
    }

    static Assembly assembly() {
        String opening = XmlText.DECLARATION + "<testsuites name=\"" + About.NAME + "\">";
        return Assembly.document(opening, "", "\n</testsuites>\n");
    }

    private static void suite(Inspection inspection, String path, List<Verdict.Reported> findings, XmlText xml) {
        String shown = inspection.pathPrefix() + path;
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", shown);
        attributes.put("tests", String.valueOf(Math.max(1, findings.size())));
        attributes.put("failures", String.valueOf(findings.size()));
        attributes.put("errors", "0");
        attributes.put("file", shown);
        xml.open("testsuite", attributes);
        if (findings.isEmpty()) {
            xml.empty("testcase", named("no findings", shown));
        }
        Map<String, Integer> names = new HashMap<>();
        for (Verdict.Reported reported : findings) {
            xml.open("testcase", named(name(reported.finding(), names), shown));
            failure(inspection, reported, xml);
            xml.close();
        }
        xml.close();
    }

    private static Map<String, String> named(String name, String path) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        attributes.put("classname", path);
        return attributes;
    }

    /// Of tests that have one name, some show only one.
    private static String name(Finding finding, Map<String, Integer> names) {
        Position start = finding.location().start();
        String name = finding.rule() + " at " + start.line() + ":" + start.column();
        int number = names.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + " (" + number + ")";
    }

    private static void failure(Inspection inspection, Verdict.Reported reported, XmlText xml) {
        Finding finding = reported.finding();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", Words.of(reported.severity()));
        attributes.put("message", Wording.line(finding));
        StringBuilder text = new StringBuilder(ConciseReport.line(inspection, reported));
        String story = Wording.story(inspection, finding);
        text.append(story.isEmpty() ? "" : "\n").append(story);
        RulePages.of(finding.rule()).ifPresent(page -> text.append('\n').append(page));
        xml.element("failure", attributes, text.toString());
    }
}
