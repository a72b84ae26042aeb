package dev.lintainer.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The expected SARIF logs, judged by the standard's own schema and by the validator of the standard's editors
/// (https://github.com/microsoft/sarif-sdk), both of which npm has.
@Tag("programs")
class SarifValidatorTest {
    private static final String PACKAGE = "@microsoft/sarif-multitool-linux";
    private static final String VERSION = "5.7.0";

    @TempDir Path modules;

    @Test
    void logsAreValid() throws IOException, InterruptedException {
        run(
                List.of(
                        "npm",
                        "install",
                        "--silent",
                        "--no-audit",
                        "--no-fund",
                        "--prefix",
                        modules.toString(),
                        PACKAGE + "@" + VERSION));
        Path tool = modules.resolve("node_modules").resolve(PACKAGE);
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(Files.readString(tool.resolve("sarif-2.1.0.json")), InputFormat.JSON);
        Path program = tool.resolve("Sarif.Multitool");
        assertTrue(program.toFile().setExecutable(true));
        List<Path> logs = logs();
        assertTrue(logs.size() >= 5, logs.toString());
        for (Path log : logs) {
            // A log of the test data names no version, whatever it is.
            String text = Files.readString(log).replace("\"VERSION\"", "\"1.0.0\"");
            assertEquals(List.of(), schema.validate(text, InputFormat.JSON), log.toString());
            Path copy = Files.writeString(modules.resolve("log.sarif"), text);
            String said = run(List.of(program.toString(), "validate", copy.toString()));
            assertTrue(said.contains("Analysis completed successfully."), said);
            assertFalse(said.contains(": error ") || said.contains(": warning "), said);
        }
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("test-fixtures", "reports"))) {
            return files.filter(file -> file.toString().endsWith(".sarif")).sorted().toList();
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        // What the program is written with wants words in languages that are not there.
        builder.environment().put("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        Process process = builder.directory(modules.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}
