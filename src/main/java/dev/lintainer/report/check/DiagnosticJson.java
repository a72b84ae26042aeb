package dev.lintainer.report.check;

import dev.lintainer.about.About;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.finding.Severity;
import dev.lintainer.report.FixedText;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A finding in reviewdog's format, `Diagnostic` of
/// https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto.
final class DiagnosticJson {
    private final Inspection inspection;
    private final JsonGenerator json;

    DiagnosticJson(Inspection inspection, JsonGenerator json) {
        this.inspection = inspection;
        this.json = json;
    }

    void write(Verdict.Reported reported) {
        json.writeStartObject();
        fields(reported);
        json.writeEndObject();
    }

    /// What is between the braces.
    void fields(Verdict.Reported reported) {
        Finding finding = reported.finding();
        json.writeStringProperty("message", Wording.line(finding));
        location(finding.location());
        json.writeStringProperty("severity", severity(reported.severity()));
        json.writeObjectPropertyStart("code");
        json.writeStringProperty("value", finding.rule().value());
        RulePages.of(finding.rule()).ifPresent(page -> json.writeStringProperty("url", page));
        json.writeEndObject();
        suggestions(finding);
        related(finding);
        json.writeStringProperty("original_output", ConciseReport.line(inspection, reported));
    }

    /// Who says so.
    static void source(JsonGenerator json) {
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("name", About.NAME);
        json.writeStringProperty("url", About.SITE);
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case INFO -> "INFO";
        };
    }

    /// A suggestion is one edit of the file that the diagnostic is about: fixes that take more are not told.
    private void suggestions(Finding finding) {
        json.writeArrayPropertyStart("suggestions");
        for (Fix fix : finding.fixes()) {
            Optional<FixedText> fixed =
                    FixedText.of(fix.edits()).filter(text -> text.file() == finding.location().file());
            fixed.ifPresent(text -> {
                json.writeStartObject();
                range(text.file(), text.span());
                json.writeStringProperty("text", text.replacement());
                json.writeEndObject();
            });
        }
        json.writeEndArray();
    }

    private void related(Finding finding) {
        json.writeArrayPropertyStart("related_locations");
        for (RelatedLocation related : finding.related()) {
            json.writeStartObject();
            json.writeStringProperty("message", related.message());
            location(related.location());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void location(Location location) {
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", inspection.pathPrefix() + location.file().path());
        range(location.file(), location.span());
        json.writeEndObject();
    }

    private void range(SourceFile file, Span span) {
        json.writeObjectPropertyStart("range");
        position("start", file, span.start());
        position("end", file, span.end());
        json.writeEndObject();
    }

    /// Columns count the bytes of UTF-8.
    private void position(String name, SourceFile file, int offset) {
        int line = file.lines().lineAt(offset);
        int column = 1;
        for (int i = file.lines().line(line).start(); i < offset; i++) {
            column += bytes(file.text().charAt(i));
        }
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("line", line);
        json.writeNumberProperty("column", column);
        json.writeEndObject();
    }

    /// A half of a surrogate pair is half of four bytes.
    private static int bytes(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
