package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run loads, it pays for: what nobody asks for is not to be loaded.
class LoadedClassesTest {
    private static final List<String> OF_USER_RULES =
            List.of(
                    "dev.lintainer.userrule.",
                    "dev.lintainer.cli.UserRuleFiles",
                    "dev.lintainer.pipeline.graph.",
                    "dev.lintainer.schema.Data",
                    "dev.lintainer.schema.GraphModel",
                    "dev.lintainer.engine.ExampleRun",
                    "dev.lintainer.rule.MarkedText");

    private static final List<String> OF_CONFIGURATION =
            List.of(
                    "dev.lintainer.configuration.",
                    "dev.lintainer.cli.ConfiguredSettings",
                    "dev.lintainer.workspace.NamedFiles",
                    "dev.lintainer.document.value.ImagePattern");

    private static final List<String> OF_REPORTS =
            List.of(
                    "javax.xml.",
                    "java.security.MessageDigest ",
                    "dev.lintainer.engine.baseline.Fingerprints",
                    "dev.lintainer.report.JsonText",
                    "dev.lintainer.report.XmlText",
                    "dev.lintainer.report.check.FindingJson",
                    "dev.lintainer.report.check.Identities",
                    "dev.lintainer.report.check.JunitReport",
                    "dev.lintainer.report.check.Sarif",
                    "dev.lintainer.rules.RuleCards",
                    "dev.lintainer.rule.RuleCardReader");

    private static final List<String> OF_EDITORS =
            List.of("dev.lintainer.lsp.", "dev.lintainer.engine.live.", "org.eclipse.lsp4j.", "com.google.gson.");

    /// What explains why a file does not fit its schema.
    private static final List<String> OF_SCHEMA_FAULTS =
            List.of("com.networknt.", "tools.jackson.", "dev.lintainer.schema.CompiledSchema");

    @TempDir Path repository;

    private List<String> loaded(List<String> names, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+load:stdout"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.lintainer.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        builder.environment().put("XDG_CONFIG_HOME", repository.toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), out);
        assertTrue(out.contains("dev.lintainer.engine.Analysis "), out);
        return out.lines().filter(line -> names.stream().anyMatch(name -> line.contains(" " + name))).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void rulesOfUsersAreLoadedWhereThereAreSome() throws IOException, InterruptedException {
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: make }] } }\n");
        assertEquals(List.of(), loaded(OF_USER_RULES, "check"));
        assertTrue(loaded(OF_USER_RULES, "check", "--pack", "job-timeout").size() > OF_USER_RULES.size());
    }

    @Test
    void helpIsNotLoadedWhereNobodyAsksForIt() throws IOException, InterruptedException {
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: make }] } }\n");
        List<String> ofHelp =
                List.of(
                        "dev.lintainer.cli.HelpText",
                        "dev.lintainer.cli.Overview",
                        "dev.lintainer.cli.completion.",
                        "dev.lintainer.report.page.",
                        "picocli.CommandLine$Help$Layout");
        assertEquals(List.of(), loaded(ofHelp, "check"));
    }

    @Test
    void filesThatFitTheirSchemaNeedNoExplanation() throws IOException, InterruptedException {
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: make }] } }\n");
        assertEquals(List.of(), loaded(OF_SCHEMA_FAULTS, "check"));
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, step: [{ run: make }] } }\n");
        assertTrue(loaded(OF_SCHEMA_FAULTS, "check").size() > OF_SCHEMA_FAULTS.size());
    }

    @Test
    void aConfigurationIsLoadedWhereThereIsOne() throws IOException, InterruptedException {
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: make }] } }\n");
        assertEquals(List.of(), loaded(OF_CONFIGURATION, "check"));
        write("lintainer/config.yml", "images: { allowed: [python] }\n");
        assertTrue(loaded(OF_CONFIGURATION, "check").size() > OF_CONFIGURATION.size());
        assertEquals(List.of(), loaded(OF_CONFIGURATION, "check", "--no-config"));
    }

    @Test
    void aFormOfReportIsLoadedWhereItIsAskedFor() throws IOException, InterruptedException {
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: make }] } }\n");
        assertEquals(List.of(), loaded(OF_REPORTS, "check"));
        assertEquals(List.of(), loaded(OF_REPORTS, "check", "--format", "github"));
        assertTrue(loaded(OF_REPORTS, "check", "--format", "jsonl").size() > 1);
        assertTrue(loaded(OF_REPORTS, "check", "--format", "junit").size() > 1);
    }

    @Test
    void whatServesEditorsIsLoadedForThem() throws IOException, InterruptedException {
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: make }] } }\n");
        assertEquals(List.of(), loaded(OF_EDITORS, "check"));
        assertEquals(List.of(), loaded(OF_EDITORS, "check", "--pack", "job-timeout"));
    }
}
