package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.CodeFrame;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Palette;
import dev.lintainer.report.ShownLine;
import dev.lintainer.report.Words;
import dev.lintainer.text.Location;
import java.util.Optional;

/// Findings for people: what is wrong, the place and its related places with their code, what to do.
final class TextReport {
    private final Inspection inspection;
    private final Palette palette;
    private final StringBuilder text;

    private TextReport(Inspection inspection, Palette palette, StringBuilder text) {
        this.inspection = inspection;
        this.palette = palette;
        this.text = text;
    }

    static Part part(Inspection inspection, Palette palette) {
        StringBuilder text = new StringBuilder();
        TextReport report = new TextReport(inspection, palette, text);
        for (Verdict.Reported reported : inspection.result().reported()) {
            report.add(reported);
            text.append('\n');
        }
        return Part.of(inspection, text.toString());
    }

    static Assembly assembly(Palette palette) {
        return new Assembly(
                "",
                "",
                part -> palette.strong(Lines.single(part.name()) + ": " + part.summary().sentence()) + "\n\n",
                whole -> RuleCounts.table(whole.total().rules()) + palette.strong(whole.sentence()) + "\n");
    }

    private void add(Verdict.Reported reported) {
        Finding finding = reported.finding();
        Severity severity = reported.severity();
        text.append(palette.severity(severity, Words.of(severity) + "[" + finding.rule() + "]"))
                .append(palette.strong(": " + Lines.single(finding.message())))
                .append('\n');
        CodeFrame frame = new CodeFrame(text, palette, lastLine(finding));
        Optional<ShownLine> last = begin(frame, "-->", finding.location());
        last.ifPresent(
                line -> frame.underline(line, finding.location(), '^', "", marks -> palette.severity(severity, marks)));
        Location previous = finding.location();
        for (RelatedLocation related : finding.related()) {
            Location place = related.location();
            last = place.file() == previous.file() ? goOn(frame, last, place) : begin(frame, ":::", place);
            String label = Lines.single(related.message());
            last.ifPresent(line -> frame.underline(line, place, '-', label, palette::related));
            previous = place;
        }
        remedy(finding, frame);
    }

    /// What to do in the rule's own words, or else what its fixes would do; and what becomes of the code by the first.
    private void remedy(Finding finding, CodeFrame frame) {
        if (!finding.suggestion().isEmpty()) {
            frame.note("help", Lines.single(finding.suggestion()));
        } else {
            finding.fixes().forEach(fix -> frame.note("help", Lines.single(fix.title())));
        }
        if (!finding.fixes().isEmpty()) {
            new FixHunks(inspection, frame, palette).show(finding.fixes().getFirst(), finding.location().file());
        }
    }

    /// The line of a place in a file that was not shown right before; there is none in an empty file.
    private Optional<ShownLine> begin(CodeFrame frame, String arrow, Location place) {
        frame.heading(arrow, inspection.path(place.file()), place.start());
        if (place.file().text().isEmpty()) {
            return Optional.empty();
        }
        frame.blank();
        return Optional.of(source(frame, place));
    }

    /// The line of another place in the same file; it is not shown twice in a row.
    private static Optional<ShownLine> goOn(CodeFrame frame, Optional<ShownLine> last, Location place) {
        ShownLine line = ShownLine.around(place.file(), place.span().start());
        int step = line.number() - last.map(ShownLine::number).orElse(0);
        if (step == 0 && line.isWhole()) {
            return last;
        }
        if (step != 1) {
            frame.gap();
        }
        return Optional.of(source(frame, place));
    }

    private static ShownLine source(CodeFrame frame, Location place) {
        ShownLine line = ShownLine.around(place.file(), place.span().start());
        frame.source(line);
        return line;
    }

    private static int lastLine(Finding finding) {
        int last = finding.location().start().line();
        for (RelatedLocation related : finding.related()) {
            last = Math.max(last, related.location().start().line());
        }
        return finding.fixes().isEmpty() ? last : Math.max(last, FixHunks.lastLine(finding.fixes().getFirst()));
    }
}
