package dev.lintainer.report.html;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Words;
import dev.lintainer.text.Position;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// One finding with the code that it is about and what would mend it.
final class FindingData {
    private static final int MOST_FIXES = 3;

    private final Judged judged;
    private final JsonGenerator json;

    /// How many characters of code were written.
    private int written;

    FindingData(Judged judged, JsonGenerator json) {
        this.judged = judged;
        this.json = json;
    }

    int written() {
        return written;
    }

    /// @param detail whether the code is shown as well
    void write(Verdict.Reported reported, Detail detail) {
        Finding finding = reported.finding();
        json.writeStartObject();
        head(reported);
        if (finding.certainty() != dev.lintainer.finding.Certainty.CERTAIN) {
            json.writeStringProperty("certainty", Words.of(finding.certainty()));
        }
        if (!finding.suggestion().isEmpty()) {
            json.writeStringProperty("suggestion", Lines.single(finding.suggestion()));
        }
        switch (detail) {
            case CODE -> {
                json.writeArrayPropertyStart("frames");
                Frame.of(finding).forEach(this::frame);
                json.writeEndArray();
                fixes(finding.fixes());
            }
            case PLACE -> {}
        }
        json.writeEndObject();
    }

    enum Detail {
        CODE,
        PLACE
    }

    /// What is said of each finding, whatever became of it.
    void head(Verdict verdict) {
        Finding finding = verdict.finding();
        Position start = finding.location().start();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("severity", Words.of(verdict.severity()));
        json.writeStringProperty("message", Lines.single(finding.message()));
        json.writeStringProperty("path", judged.path(finding.location().file()));
        json.writeNumberProperty("line", start.line());
        json.writeNumberProperty("column", start.column());
    }

    private void frame(Frame frame) {
        json.writeStartObject();
        json.writeStringProperty("path", judged.path(frame.file()));
        json.writeArrayPropertyStart("rows");
        for (Frame.Row row : frame.rows()) {
            json.writeStartObject();
            json.writeNumberProperty("number", row.number());
            json.writeStringProperty("text", row.text());
            written += row.text().length();
            if (!row.marks().isEmpty()) {
                json.writeArrayPropertyStart("marks");
                row.marks().forEach(this::mark);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void mark(Frame.Mark mark) {
        json.writeStartObject();
        json.writeNumberProperty("start", mark.span().start());
        json.writeNumberProperty("end", mark.span().end());
        json.writeNumberProperty("step", mark.step());
        if (!mark.label().isEmpty()) {
            json.writeStringProperty("label", Lines.single(mark.label()));
        }
        json.writeEndObject();
    }

    private void fixes(List<Fix> fixes) {
        if (fixes.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("fixes");
        for (Fix fix : fixes.subList(0, Math.min(MOST_FIXES, fixes.size()))) {
            json.writeStartObject();
            json.writeStringProperty("title", Lines.single(fix.title()));
            json.writeStringProperty("safety", Words.of(fix.safety()));
            json.writeArrayPropertyStart("diffs");
            FixDiff.of(fix).forEach(this::diff);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void diff(FixDiff diff) {
        json.writeStartObject();
        json.writeStringProperty("path", judged.path(diff.file()));
        json.writeArrayPropertyStart("rows");
        for (FixDiff.Row row : diff.rows()) {
            json.writeStartObject();
            json.writeStringProperty("kind", Words.of(row.kind()));
            json.writeStringProperty("text", row.text());
            written += row.text().length();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
