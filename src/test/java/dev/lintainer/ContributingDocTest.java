package dev.lintainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What CONTRIBUTING.md tells people to do works: its files are written into a copy of the project, and its commands
/// are run there. Maven is played by the compiler and by [TestRun], over the classes that this build has made.
class ContributingDocTest {
    private static final Pattern FILE =
            Pattern.compile("`([^`\n]+)`:\n\n```(?:yaml|java)\n(.*?)\n```\n", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\./mvnw (.*)$", Pattern.MULTILINE);
    private static final List<String> COPIED =
            List.of(
                    "README.md",
                    "lintainer",
                    "mvnw",
                    "rules",
                    "docs",
                    "src/main/java/dev/lintainer/rules",
                    "test-fixtures/pipelines");

    @TempDir Path project;

    private final List<Path> sources = new ArrayList<>();

    @Test
    void aRuleInTenMinutes() throws IOException, InterruptedException {
        String document = Files.readString(Path.of("CONTRIBUTING.md"));
        int start = document.indexOf("\n## A rule in ten minutes\n");
        String chapter = document.substring(start, document.indexOf("\n## ", start + 1));
        for (String path : COPIED) {
            copy(Path.of(path));
        }
        List<Path> written = new ArrayList<>();
        for (MatchResult file : FILE.matcher(chapter).results().toList()) {
            Path place = project.resolve(file.group(1));
            assertFalse(Files.exists(place), place + " is there already");
            Files.writeString(place, file.group(2) + "\n");
            written.add(Path.of(file.group(1)));
        }
        assertEquals(2, written.size(), "a card and a class");
        sources.add(project.resolve(written.get(1)));
        List<String> commands = COMMAND.matcher(chapter).results().map(command -> command.group(1)).toList();
        assertEquals(3, commands.size());
        for (String command : commands) {
            compile();
            run(List.of(command.replace("'", "").split(" ")));
            sources.add(project.resolve("src/main/java/dev/lintainer/rules/RuleIndex.java"));
        }
        String id = written.getFirst().toString().replace('\\', '/').replace("rules/", "").replace(".yml", "");
        assertTrue(Files.readString(project.resolve("src/main/java/dev/lintainer/rules/RuleIndex.java")).contains(id));
        assertTrue(chapter.contains("./lintainer explain " + id));
        assertTrue(Files.readString(project.resolve("docs/rules/" + id + ".md")).startsWith("# " + id + "\n"));
        assertTrue(Files.readString(project.resolve("docs/rules/README.md")).contains("(" + id + ".md)"));
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = project.resolve(file.toString());
                Files.createDirectories(to.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, to);
                    to.toFile().setExecutable(Files.isExecutable(file));
                }
            }
        }
    }

    /// What has changed since this build, into a folder that goes before its classes.
    private void compile() throws IOException {
        Path classes = project.resolve("target").resolve("classes");
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            boolean compiled =
                    compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call();
            assertTrue(compiled, complaints.toString());
        }
        try (Stream<Path> cards = Files.walk(project.resolve("rules"))) {
            for (Path card : cards.filter(Files::isRegularFile).toList()) {
                Path resource = classes.resolve(project.relativize(card).toString());
                Files.createDirectories(resource.getParent());
                Files.write(resource, Files.readAllBytes(card));
            }
        }
    }

    /// @param words of Maven's command line
    private void run(List<String> words) throws IOException, InterruptedException {
        assertTrue(words.contains("test"), words.toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        command.add(
                project.resolve("target").resolve("classes")
                        + System.getProperty("path.separator")
                        + System.getProperty("java.class.path"));
        words.stream().filter(word -> word.startsWith("-Dlintainer.")).forEach(command::add);
        command.add(TestRun.class.getName());
        words.stream()
                .filter(word -> word.startsWith("-Dtest="))
                .forEach(word -> command.addAll(List.of(word.substring("-Dtest=".length()).split(","))));
        Path output = project.resolve("target").resolve("output");
        Process process =
                new ProcessBuilder(command)
                        .directory(project.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertEquals(0, process.waitFor(), () -> words + "\n" + read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            return fault.toString();
        }
    }
}
