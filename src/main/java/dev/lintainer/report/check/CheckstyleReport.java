package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.report.Words;
import dev.lintainer.report.XmlText;
import dev.lintainer.text.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checkstyle's XML, which most tools that show findings of others can read.
final class CheckstyleReport {
    /// Of Checkstyle, when its report got the look that it still has: readers want some version.
    private static final String VERSION = "4.3";

    private CheckstyleReport() {}

    static Part part(Inspection inspection) {
        XmlText xml = new XmlText(1);
        ByFile.faulty(inspection).forEach((path, findings) -> file(inspection, path, findings, xml));
        return Part.of(inspection, xml.toString());
    }

    static Assembly assembly() {
        String opening = XmlText.DECLARATION + "<checkstyle version=\"" + VERSION + "\">";
        return Assembly.document(opening, "", "\n</checkstyle>\n");
    }

    private static void file(Inspection inspection, String path, List<Verdict.Reported> findings, XmlText xml) {
        xml.open("file", Map.of("name", inspection.pathPrefix() + path));
        for (Verdict.Reported reported : findings) {
            Finding finding = reported.finding();
            Position start = finding.location().start();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("line", String.valueOf(start.line()));
            attributes.put("column", String.valueOf(start.column()));
            attributes.put("severity", Words.of(reported.severity()));
            attributes.put("message", Wording.line(finding));
            attributes.put("source", finding.rule().value());
            xml.empty("error", attributes);
        }
        xml.close();
    }
}
