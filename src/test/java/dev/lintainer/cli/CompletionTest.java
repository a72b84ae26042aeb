package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What shells offer while somebody types.
class CompletionTest {
    private static final Path ZSH_SESSION = Path.of("src", "test", "resources", "completion", "session.zsh");

    @TempDir Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(directory.resolve("with space"));
        Files.writeString(directory.resolve("wide.yml"), "");
    }

    private Path script(String shell) throws IOException {
        Run run = Run.of(directory, "completion", shell);
        assertEquals(0, run.code(), run.err());
        // zsh looks for this name; the others take any.
        return Files.writeString(
                Files.createDirectories(directory.resolve(".scripts")).resolve("_lintainer"), run.out());
    }

    /// @param words behind the program's name; the last one is being typed
    private List<String> bash(String... words) throws IOException, InterruptedException {
        List<String> quoted = new ArrayList<>();
        for (String word : words) {
            quoted.add("'" + word + "'");
        }
        String command =
                "source '"
                        + script("bash")
                        + "'; COMP_WORDS=(lintainer "
                        + String.join(" ", quoted)
                        + "); COMP_CWORD="
                        + words.length
                        + "; _lintainer; ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' \"${COMPREPLY[@]}\"";
        return lines(Program.runIn(directory, "bash", "--norc", "-uc", command));
    }

    private static List<String> lines(Program.Ended ended) {
        assertEquals(0, ended.code(), ended.out());
        return ended.out().lines().sorted().toList();
    }

    @Test
    @Tag("programs")
    void bashCompletes() throws IOException, InterruptedException {
        assertEquals(new Program.Ended(0, ""), Program.run("bash", "-n", script("bash").toString()));
        assertEquals(List.of("check", "completion", "config"), bash("c"));
        assertTrue(bash("").containsAll(List.of("check", "help", "--version")));
        assertEquals(List.of("--fail-on", "--format"), bash("check", "--f"));
        assertEquals(List.of("concise"), bash("check", "--format", "conc"));
        assertEquals(List.of("concise"), bash("check", "--format", "=", "conc"));
        assertEquals(List.of("error", "info", "never", "warning"), bash("check", "--fail-on", "="));
        assertEquals(List.of("--fail-on=never"), bash("check", "--fail-on=n"));
        assertEquals(List.of("strict"), bash("baseline", "--profile", "s"));
        assertEquals(List.of("image/tag-mismatch"), bash("explain", "image/tag-"));
        assertEquals(List.of("image/tag-mismatch"), bash("check", "--rule", "image/tag-"));
        assertEquals(List.of("no-docker-socket", "no-latest", "no-privileged"), bash("check", "--pack", "no-"));
        assertEquals(List.of("bash", "fish", "zsh"), bash("completion", ""));
        assertEquals(List.of("test", "trace"), bash("help", "t"));
        assertEquals(List.of("wide.yml", "with space"), bash("check", "wi"));
        assertEquals(List.of("with space"), bash("check", "--user-rules", "wi"));
        assertEquals(List.of(), bash("check", "--python", ""));
        assertEquals(List.of(), bash("chekc", ""));
    }

    /// @param line up to where it is being typed
    private List<String> fish(String line) throws IOException, InterruptedException {
        String command = "source '" + script("fish") + "'; complete -C '" + line + "'";
        Program.Ended ended = Program.runIn(directory, "fish", "--no-config", "-c", command);
        return lines(ended).stream().map(offer -> offer.split("\t")[0]).toList();
    }

    @Test
    @Tag("programs")
    void fishCompletes() throws IOException, InterruptedException {
        assertEquals(new Program.Ended(0, ""), Program.run("fish", "-n", script("fish").toString()));
        assertEquals(List.of("check", "completion", "config"), fish("lintainer c"));
        assertTrue(fish("lintainer check --f").containsAll(List.of("--fail-on", "--format")));
        assertEquals(List.of("concise"), fish("lintainer check --format conc"));
        assertEquals(List.of("--fail-on=never"), fish("lintainer check --fail-on=ne"));
        assertEquals(List.of("image/tag-mismatch"), fish("lintainer explain image/tag-"));
        assertEquals(List.of("no-docker-socket", "no-latest", "no-privileged"), fish("lintainer check --pack no-"));
        assertEquals(List.of("wide.yml", "with space/"), fish("lintainer check wi"));
        assertEquals(List.of("with space/"), fish("lintainer check --user-rules wi"));
    }

    /// Types into a terminal and asks for the list of what could follow.
    private List<String> zsh(String line) throws IOException, InterruptedException {
        script("zsh");
        Program.Ended ended = Program.runIn(directory, "zsh", "-f", ZSH_SESSION.toAbsolutePath().toString(), line);
        assertEquals(0, ended.code(), ended.out());
        return Stream.of(ended.out().split("\\s*\n"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    @Tag("programs")
    void zshCompletes() throws IOException, InterruptedException {
        assertEquals(new Program.Ended(0, ""), Program.run("zsh", "-n", script("zsh").toString()));
        assertEquals(List.of("check", "completion", "config"), zsh("lintainer c"));
        assertEquals(List.of("--fail-on", "--format"), zsh("lintainer check --f"));
        assertEquals(List.of("concise"), zsh("lintainer check --format conc"));
        assertEquals(List.of("image/tag-mismatch"), zsh("lintainer explain image/tag-"));
        assertEquals(List.of("no-docker-socket", "no-latest", "no-privileged"), zsh("lintainer check --pack no-"));
        assertEquals(List.of("with\\ space"), zsh("lintainer check --user-rules wi"));
    }
}
