package dev.lintainer.report.check;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.report.Lines;

/// A finding in words, for the forms that have one text for all there is to say.
final class Wording {
    private Wording() {}

    /// What is wrong and what to do, on one line.
    static String line(Finding finding) {
        String message = Lines.single(finding.message());
        return finding.suggestion().isEmpty() ? message : message + "; " + Lines.single(finding.suggestion());
    }

    /// What its other places tell, a line each.
    static String story(Inspection inspection, Finding finding) {
        StringBuilder text = new StringBuilder();
        for (RelatedLocation related : finding.related()) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(inspection.path(related.location().file()));
            text.append(':').append(related.location().start().line());
            text.append(": ").append(Lines.single(related.message()));
        }
        return text.toString();
    }
}
