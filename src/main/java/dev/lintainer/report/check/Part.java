package dev.lintainer.report.check;

/// What a report says of one repository, ready to be written: the analysis need not be kept for it.
///
/// @param name of the repository, as its readers see it
/// @param text its findings
/// @param suppressed those that somebody has said not to count, where the form has a place of its own for them
public record Part(String name, String text, String suppressed, Summary summary) {
    static Part of(Inspection inspection, String text) {
        return new Part(inspection.name(), text, "", Summary.of(inspection));
    }

    Part withSuppressed(String items) {
        return new Part(name, text, items, summary);
    }

    Part withoutText() {
        return new Part(name, "", suppressed, summary);
    }
}
