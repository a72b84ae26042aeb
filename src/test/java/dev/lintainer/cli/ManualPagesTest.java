package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.about.About;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The manual page and the scripts for shells say what the commands say of themselves. A run with
/// `-Dlintainer.update=true` rewrites them.
class ManualPagesTest {
    private static final Path MANUAL = Path.of("docs", "man", "lintainer.1");
    private static final boolean UPDATE = Boolean.getBoolean("lintainer.update");

    private static final Map<String, String> SCRIPTS =
            Map.of("bash", "lintainer.bash", "zsh", "_lintainer", "fish", "lintainer.fish");

    @Test
    void theManualTellsOfAllCommands() throws IOException {
        String shown = Files.readString(MANUAL);
        String opening = ".\\\" commands: generated, see ManualPagesTest\n";
        int start = shown.indexOf(opening) + opening.length();
        int end = shown.indexOf(".\\\" /commands\n");
        assertTrue(start >= opening.length() && end >= start, "the markers of the commands");
        String current = shown.substring(0, start) + ManualText.commands() + shown.substring(end);
        if (UPDATE) {
            Files.writeString(MANUAL, current);
        }
        assertEquals(current, Files.readString(MANUAL), "run this test with -Dlintainer.update=true");
        String version = About.VERSION.substring(0, About.VERSION.lastIndexOf('.'));
        assertTrue(shown.contains("\"" + About.NAME + " " + version + "\""), "the manual is of version " + version);
    }

    @Test
    void scriptsForShellsAreWhatTheCommandPrints() throws IOException {
        for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
            Path file = Path.of("docs", "completion", script.getValue());
            Run run = Run.of(Path.of("").toAbsolutePath(), "completion", script.getKey());
            assertEquals(0, run.code(), run.err());
            if (UPDATE) {
                Files.writeString(file, run.out());
            }
            assertEquals(run.out(), Files.readString(file), "run this test with -Dlintainer.update=true");
        }
    }

    @Test
    @Tag("programs")
    void theManualIsWellFormed() throws IOException, InterruptedException {
        assertEquals(new Program.Ended(0, ""), Program.run("mandoc", "-T", "lint", "-W", "warning", MANUAL.toString()));
        Program.Ended groff = Program.run("groff", "-man", "-ww", "-Tutf8", "-P-cbou", MANUAL.toString());
        assertEquals(0, groff.code());
        assertTrue(groff.out().contains("lintainer check [OPTION...] [PATH...]"), groff.out());
    }
}
