package dev.lintainer.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// The schemas of the forms of report that have one: who reads a form relies on it.
public final class ReportSchemas {
    private static final String REPORT = "schemas/report.schema.json";

    private ReportSchemas() {}

    /// @param format as `--format` takes it
    public static void check(String format, String report) {
        switch (format) {
            case "json" -> json(ours(""), report);
            case "jsonl" -> report.lines().forEach(line -> json(ours("line"), line));
            case "sarif", "code-scanning" -> json(theirs("sarif.schema.json"), report);
            case "gitlab" -> json(theirs("gitlab.schema.json"), report);
            case "rdjson" -> json(theirs("rdjson.schema.json"), report);
            case "rdjsonl" -> report.lines().forEach(line -> json(part(theirs("rdjson.schema.json"), "line"), line));
            case "junit", "checkstyle" -> xml(format + ".xsd", report);
            case "text", "concise", "github", "markdown", "html" -> {}
            default -> throw new IllegalArgumentException("no schema is known for " + format);
        }
    }

    private static void json(String schema, String report) {
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(report, InputFormat.JSON),
                report);
    }

    private static void xml(String schema, String report) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(theirs(schema))))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(report)));
        } catch (SAXException fault) {
            throw new AssertionError(fault.getMessage() + "\n" + report, fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// @param part one of `$defs`, or empty for the whole
    private static String ours(String part) {
        try {
            String schema = Files.readString(Path.of(REPORT));
            return part.isEmpty() ? schema : part(schema, part);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The schema of a part: the whole schema with other things wanted at its top.
    private static String part(String schema, String part) {
        int definitions = schema.indexOf("\"$defs\"");
        return "{\"$ref\": \"#/$defs/" + part + "\", " + schema.substring(definitions);
    }

    private static String theirs(String name) {
        try (InputStream schema = ReportSchemas.class.getResourceAsStream(name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
