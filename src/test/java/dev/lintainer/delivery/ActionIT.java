package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The action, run against a folder that stands for the releases on GitHub.
@Tag("programs")
class ActionIT {
    @TempDir Path directory;

    private Path workspace;
    private Path archive;
    private final Map<String, String> machine = new HashMap<>();

    @BeforeEach
    void release() throws Exception {
        Release release = Release.built();
        Path folder = Files.createDirectories(directory.resolve("releases/v" + release.version()));
        archive = Files.copy(release.archive(), folder.resolve(release.archive().getFileName()));
        Files.copy(release.checksum(), folder.resolve(release.checksum().getFileName()));
        machine.put("LINTAINER_RELEASES", directory.resolve("releases").toUri().toString());
        String[] words = archive.getFileName().toString().replace(".tar.gz", "").split("-");
        machine.put("RUNNER_OS", words[2].equals("linux") ? "Linux" : "macOS");
        machine.put("RUNNER_ARCH", words[3].equals("x64") ? "X64" : "ARM64");
        workspace = Files.createDirectory(directory.resolve("workspace"));
        for (String pipeline : new String[] {"as-written", "target"}) {
            Path fixture = Path.of("test-fixtures/pipelines", pipeline).toAbsolutePath();
            assertEquals(0, Execution.of(workspace, "cp", "-R", fixture.toString(), pipeline).status());
        }
    }

    @Test
    void failsOnFindingsAndCountsThem() throws Exception {
        CompositeAction.Result result =
                run(Map.of("paths", "as-written", "sarif", "lintainer.sarif", "profile", "pipeline"));
        assertEquals(1, result.status(), result.out());
        assertTrue(result.out().contains(",file=as-written/.github/workflows/ci.yml,line=50,"), result.out());
        assertEquals(
                Map.of("errors", "3", "warnings", "1", "infos", "0", "sarif", "lintainer.sarif"), result.outputs());
        assertTrue(result.summary().contains("image/tag-mismatch"), result.summary());
        assertTrue(Files.readString(workspace.resolve("lintainer.sarif")).contains("image/tag-mismatch"));
    }

    @Test
    void passesWhatIsRight() throws Exception {
        CompositeAction.Result result = run(Map.of("paths", "target", "summary", "false"));
        assertEquals(0, result.status(), result.out());
        assertEquals(Map.of("errors", "0", "warnings", "0", "infos", "0", "sarif", ""), result.outputs());
        assertEquals("", result.summary());
    }

    @Test
    void failsOnlyOnWhatItIsToldTo() throws Exception {
        CompositeAction.Result result = run(Map.of("paths", "\ntarget\nas-written\n", "fail-on", "never"));
        assertEquals(0, result.status(), result.out());
        assertFalse(result.outputs().get("errors").equals("0"), result.outputs().toString());
        assertEquals(2, run(Map.of("fail-on", "sometimes")).status());
    }

    @Test
    void takesInputsAsWordsAndNothingElse() throws Exception {
        String hostile = "$(touch broken)`touch broken`\"; touch broken; '";
        for (String input : new String[] {"paths", "config", "profile", "fail-on", "baseline", "version", "sha256"}) {
            assertFalse(run(Map.of(input, "-h" + hostile)).status() == 0, input);
        }
        assertEquals(0, run(Map.of("paths", "target", "sarif", "out $(touch broken).sarif")).status());
        assertFalse(Files.exists(workspace.resolve("broken")));
        assertTrue(Files.exists(workspace.resolve("out $(touch broken).sarif")));
        for (String script : action().scripts()) {
            assertFalse(script.contains("${{"), script);
        }
    }

    @Test
    void runsNothingThatIsNotWhatItsChecksumSays() throws Exception {
        String stated = Files.readString(archive.resolveSibling(archive.getFileName() + ".sha256")).substring(0, 64);
        assertEquals(0, run(Map.of("paths", "target", "sha256", stated)).status());
        CompositeAction.Result pinned = run(Map.of("paths", "target", "sha256", "0".repeat(64)));
        assertEquals(2, pinned.status());
        assertTrue(
                pinned.out().contains("::error title=Lintainer::release 0.1.0 states the checksum " + stated),
                pinned.out());
        Files.write(archive, new byte[] {0}, StandardOpenOption.APPEND);
        CompositeAction.Result other = run(Map.of("paths", "target"));
        assertEquals(2, other.status());
        assertTrue(other.out().contains(" instead of " + stated), other.out());
        assertEquals("", other.outputs().get("errors"));
    }

    @Test
    void saysWhatItHasNoReleaseFor() throws Exception {
        assertTrue(
                run(Map.of("version", "9.9.9"))
                        .out()
                        .contains("::error title=Lintainer::release 9.9.9 has no lintainer-9.9.9-"));
        machine.put("RUNNER_OS", "Windows");
        CompositeAction.Result windows = run(Map.of());
        assertEquals(2, windows.status());
        assertTrue(
                windows.out().contains("::error title=Lintainer::there is no release for Windows on "), windows.out());
    }

    @Test
    void isCleanForShellcheck() throws Exception {
        for (String script : action().scripts()) {
            Path file = Files.writeString(directory.resolve("script"), script);
            Execution run = Execution.of(directory, "shellcheck", "--shell=bash", file.toString());
            assertEquals(0, run.status(), run.out());
        }
    }

    private CompositeAction.Result run(Map<String, String> inputs) throws Exception {
        return action().run(inputs);
    }

    private CompositeAction action() throws Exception {
        Path temporary = directory.resolve("temporary files");
        Files.createDirectories(temporary);
        return new CompositeAction(workspace, temporary, machine);
    }
}
