package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The scripts of `docs/ci.md`, run as they stand; a folder takes the place of the releases, and the archive of this
/// machine that of the one for Linux.
@Tag("programs")
class CiDocIT {
    @TempDir Path directory;

    private String page = "";

    @BeforeEach
    void release() throws Exception {
        Release release = Release.built();
        Path folder = Files.createDirectories(directory.resolve("releases/v" + release.version()));
        Files.copy(release.archive(), folder.resolve(release.archive().getFileName()));
        Files.copy(release.checksum(), folder.resolve(release.checksum().getFileName()));
        page =
                Files.readString(Path.of("docs/ci.md"))
                        .replace(
                                "https://github.com/lintainer/lintainer/releases/download/",
                                directory.resolve("releases").toUri().toString())
                        .replace("lintainer-0.1.0-linux-x64.tar.gz", release.archive().getFileName().toString());
    }

    @Test
    void gitlabGetsItsReport() throws Exception {
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) yaml(script(".gitlab-ci.yml"))).get("lintainer");
        String script =
                ((List<?>) job.get("script")).stream().map(String.class::cast).collect(Collectors.joining("\n"));
        Map<String, String> variables = new HashMap<>();
        ((Map<?, ?>) job.get("variables")).forEach((name, value) -> variables.put((String) name, (String) value));
        String report = (String) ((Map<?, ?>) ((Map<?, ?>) job.get("artifacts")).get("reports")).get("codequality");

        Path wrong = workspace("as-written");
        Execution found = Execution.of(wrong, variables, List.of("sh", "-e", "-c", script));
        assertEquals(1, found.status(), found.out() + found.err());
        assertTrue(Files.readString(wrong.resolve(report)).contains("image/tag-mismatch"));
        assertTrue(found.out().contains("error[image/tag-mismatch]"), found.out());

        Path right = workspace("target");
        Execution clean = Execution.of(right, variables, List.of("sh", "-e", "-c", script));
        assertEquals(0, clean.status(), clean.out() + clean.err());
        assertEquals(List.of(), yaml(Files.readString(right.resolve(report))));
    }

    @Test
    void anythingElseGetsItToo() throws Exception {
        Path wrong = workspace("as-written");
        Execution found = Execution.of(wrong, "sh", "-e", "-c", script("sh"));
        assertEquals(1, found.status(), found.out() + found.err());
        assertTrue(Files.readString(wrong.resolve("lintainer.xml")).contains("image/tag-mismatch"));
        assertEquals(0, Execution.of(workspace("target"), "sh", "-e", "-c", script("sh")).status());
    }

    private Path workspace(String pipeline) throws Exception {
        Path fixture = Path.of("test-fixtures/pipelines", pipeline).toAbsolutePath();
        assertEquals(0, Execution.of(directory, "cp", "-R", fixture.toString(), pipeline).status());
        return directory.resolve(pipeline);
    }

    private String script(String name) throws IOException {
        Pattern block =
                Pattern.compile("<!-- script: " + Pattern.quote(name) + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL);
        Matcher found = block.matcher(page);
        assertTrue(found.find(), name);
        return found.group(1);
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
