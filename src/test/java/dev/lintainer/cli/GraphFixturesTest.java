package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is shown of whole pipelines: `test-fixtures/graphs/<pipeline>/graph.<format>` and `trace.txt` of the one of the
/// same name under `test-fixtures/pipelines`. A run with `-Dlintainer.update=true` rewrites what is expected, and fails
/// where that was something else.
class GraphFixturesTest {
    private static final Path PIPELINES = Path.of("test-fixtures", "pipelines");
    private static final Path GRAPHS = Path.of("test-fixtures", "graphs");
    private static final Map<String, String[]> COMMANDS =
            Map.of(
                    "graph.txt", new String[] {"graph", "--format", "text"},
                    "graph.mmd", new String[] {"graph", "--format", "mermaid"},
                    "graph.dot", new String[] {"graph", "--format", "dot"},
                    "graph.json", new String[] {"graph", "--format", "json"},
                    "trace.txt", new String[] {"trace"});

    private static final Schema SCHEMA = schema();

    @TestFactory
    Stream<DynamicTest> graphs() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(GRAPHS)) {
            for (Path expected : files.filter(Files::isRegularFile).sorted().toList()) {
                tests.add(dynamicTest(GRAPHS.relativize(expected).toString(), expected.toUri(), () -> check(expected)));
            }
        }
        return tests.stream();
    }

    private static void check(Path expected) throws IOException {
        String[] command = COMMANDS.get(expected.getFileName().toString());
        Path pipeline = PIPELINES.resolve(GRAPHS.relativize(expected.getParent()));
        Run run = Run.of(inMemory(pipeline), command);
        String before = Files.readString(expected);
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(expected, run.out());
        }
        assertEquals(new Run(0, before, ""), run, "run this test with -Dlintainer.update=true");
    }

    /// Every pipeline has a text, and its document is as the schema says.
    @TestFactory
    Stream<DynamicTest> pipelines() throws IOException {
        Set<Path> pipelines = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PIPELINES)) {
            files.filter(file -> file.endsWith(".github")).forEach(file -> pipelines.add(file.getParent()));
        }
        assertTrue(pipelines.size() > 10, "pipelines");
        return pipelines.stream()
                .map(pipeline -> dynamicTest(pipeline.toString(), pipeline.toUri(), () -> checkPipeline(pipeline)));
    }

    private static void checkPipeline(Path pipeline) throws IOException {
        Path expected = GRAPHS.resolve(PIPELINES.relativize(pipeline)).resolve("graph.txt");
        assertTrue(Files.exists(expected), expected.toString());
        Run run = Run.of(inMemory(pipeline), "graph", "--format", "json");
        assertEquals(new Run(0, run.out(), ""), run);
        assertEquals(List.of(), SCHEMA.validate(run.out(), InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesWhatItDoesNotSay() throws IOException {
        String json = Run.of(inMemory(PIPELINES.resolve("as-written")), "graph", "--format", "json").out();
        for (String field :
                List.of("\"origin\": \"made\"", "\"certainty\": \"certain\"", "\"manner\": \"docker-run\"")) {
            String wrong = json.replaceFirst(field, field + ", \"surprise\": 1");
            assertFalse(wrong.equals(json), field);
            assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty(), field);
        }
        String unknownKind = json.replaceFirst("\"kind\": \"builds\"", "\"kind\": \"invents\"");
        assertFalse(SCHEMA.validate(unknownKind, InputFormat.JSON).isEmpty());
    }

    private static Schema schema() {
        try {
            String text = Files.readString(Path.of("schemas", "graph.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The directory that holds a copy of a repository's files.
    private static Path inMemory(Path repository) throws IOException {
        Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(repository.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return directory;
    }
}
