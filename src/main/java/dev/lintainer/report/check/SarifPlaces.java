package dev.lintainer.report.check;

import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// Places as SARIF tells them. Files are told from the root of what is checked out, which is what GitHub wants.
final class SarifPlaces {
    /// Names the directory that files are told from.
    static final String ROOT = "SRCROOT";

    /// More of the source would make the report large.
    private static final int LONGEST_SNIPPET = 1_000;

    private static final String UNRESERVED = "-._~/";

    private final Inspection inspection;
    private final JsonGenerator json;
    private final Map<SourceFile, Integer> files = new LinkedHashMap<>();

    SarifPlaces(Inspection inspection, JsonGenerator json) {
        this.inspection = inspection;
        this.json = json;
    }

    private boolean isElsewhere() {
        String prefix = inspection.pathPrefix();
        return prefix.startsWith("/") || prefix.indexOf(':') == 1;
    }

    /// A directory above is the repository's root; of one elsewhere the root itself is told.
    private String prefix() {
        return isElsewhere() || inspection.pathPrefix().startsWith("../") ? "" : inspection.pathPrefix();
    }

    /// Of the root.
    void base() {
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(ROOT);
        if (isElsewhere()) {
            String prefix = inspection.pathPrefix();
            int drive = prefix.startsWith("/") ? 0 : 2;
            String start = drive == 0 ? "file://" : "file:///" + prefix.substring(0, drive);
            json.writeStringProperty("uri", start + encoded(prefix.substring(drive)));
        }
        text("description", "the root of what is checked out");
        json.writeEndObject();
        json.writeEndObject();
    }

    void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    /// Files that were told of, in the order of their indices, and all others that were judged.
    void files() {
        Set<SourceFile> judged = new HashSet<>();
        for (SourceFile source : inspection.subjects().sources()) {
            if (inspection.settings().isInFocus(source.path())) {
                judged.add(source);
                files.putIfAbsent(source, files.size());
            }
        }
        json.writeArrayPropertyStart("artifacts");
        for (SourceFile file : files.keySet()) {
            json.writeStartObject();
            json.writeObjectPropertyStart("location");
            uri(file);
            json.writeEndObject();
            if (judged.contains(file)) {
                json.writeArrayPropertyStart("roles");
                json.writeString("analysisTarget");
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void file(SourceFile file) {
        json.writeObjectPropertyStart("artifactLocation");
        uri(file);
        Integer known = files.putIfAbsent(file, files.size());
        json.writeNumberProperty("index", known == null ? files.size() - 1 : known);
        json.writeEndObject();
    }

    private void uri(SourceFile file) {
        json.writeStringProperty("uri", encoded(prefix() + file.path()));
        json.writeStringProperty("uriBaseId", ROOT);
    }

    /// The place that a result is about, with its code.
    void withCode(Location location) {
        json.writeObjectPropertyStart("physicalLocation");
        file(location.file());
        regionWithCode("region", location.file(), location.span());
        Span lines = lines(location);
        if (lines.length() <= LONGEST_SNIPPET && !lines.isEmpty()) {
            regionWithCode("contextRegion", location.file(), lines);
        }
        json.writeEndObject();
    }

    void place(Location location) {
        json.writeObjectPropertyStart("physicalLocation");
        file(location.file());
        region("region", location.file(), location.span());
        json.writeEndObject();
    }

    private static Span lines(Location location) {
        SourceFile file = location.file();
        Span last = file.lines().line(file.lines().lineAt(location.span().end()));
        return new Span(
                file.lines().line(file.lines().lineAt(location.span().start())).start(),
                Math.max(location.span().end(), last.end()));
    }

    /// Columns count UTF-16 code units.
    void region(String name, SourceFile file, Span span) {
        json.writeObjectPropertyStart(name);
        positions(file, span);
        json.writeEndObject();
    }

    private void positions(SourceFile file, Span span) {
        Position start = file.positionAt(span.start());
        Position end = file.positionAt(span.end());
        json.writeNumberProperty("startLine", start.line());
        json.writeNumberProperty("startColumn", start.column());
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
    }

    private void regionWithCode(String name, SourceFile file, Span span) {
        json.writeObjectPropertyStart(name);
        positions(file, span);
        if (!span.isEmpty() && span.length() <= LONGEST_SNIPPET) {
            text("snippet", file.text(span));
        }
        json.writeEndObject();
    }

    /// https://www.rfc-editor.org/rfc/rfc3986#section-2.1
    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                uri.append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return uri.toString();
    }
}
