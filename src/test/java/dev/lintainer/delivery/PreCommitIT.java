package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hooks, installed by the real pre-commit from a repository with these sources, for commits of real pipelines.
@Tag("programs")
class PreCommitIT {
    private static final List<String> SOURCES =
            List.of(
                    "lintainer",
                    "pom.xml",
                    "mvnw",
                    ".mvn",
                    "src/main",
                    "src/build",
                    "src/pre-commit",
                    "rules",
                    "schemas",
                    "LICENSE",
                    ".pre-commit-hooks.yaml",
                    "pyproject.toml");
    private static final String FAULT = "error[image/tag-mismatch]";

    @TempDir Path directory;

    private final Map<String, String> variables = new HashMap<>();
    private Path hooks;
    private Path work;
    private String configuration = "";

    @BeforeEach
    void prepare() throws Exception {
        directory = directory.toRealPath();
        variables.put("PRE_COMMIT_HOME", directory.resolve("pre-commit home").toString());
        variables.put(
                "GIT_CONFIG_GLOBAL",
                Files.writeString(directory.resolve("gitconfig"), "[user]\nname=A\nemail=a@b.c\n").toString());
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        hooks = Files.createDirectory(directory.resolve("hooks"));
        for (String source : SOURCES) {
            Path to = hooks.resolve(source);
            Files.createDirectories(to.getParent());
            succeed(hooks, "cp", "-R", Path.of(source).toAbsolutePath().toString(), to.toString());
        }
        work = Files.createDirectory(directory.resolve("work"));
        succeed(work, "git", "init", "-q");
    }

    @Test
    void installsTheReleaseWhereThereIsNoJava() throws Exception {
        Release release = Release.built();
        Path folder = Files.createDirectories(directory.resolve("releases/v" + release.version()));
        Files.copy(release.archive(), folder.resolve(release.archive().getFileName()));
        Files.writeString(
                hooks.resolve("src/pre-commit/release.txt"),
                Files.readString(release.checksum()),
                StandardOpenOption.APPEND);
        variables.put("LINTAINER_RELEASES", directory.resolve("releases").toUri().toString());
        variables.remove("JAVA_HOME");
        checksCommits("lintainer");
    }

    @Test
    void refusesAReleaseThatIsNotWhatItsChecksumSays() throws Exception {
        Release release = Release.built();
        Path folder = Files.createDirectories(directory.resolve("releases/v" + release.version()));
        Files.writeString(folder.resolve(release.archive().getFileName()), "another");
        Files.writeString(
                hooks.resolve("src/pre-commit/release.txt"),
                Files.readString(release.checksum()),
                StandardOpenOption.APPEND);
        variables.put("LINTAINER_RELEASES", directory.resolve("releases").toUri().toString());
        configure("lintainer");
        Execution commit = commit("target");
        assertFalse(commit.status() == 0);
        assertTrue((commit.out() + commit.err()).contains("instead of "), commit.out() + commit.err());
    }

    @Test
    void buildsItselfWhereThereIsAJdk() throws Exception {
        checksCommits("lintainer-script");
    }

    @Test
    void runsWhatIsInstalled() throws Exception {
        String bin = Path.of("target/runtime/bin").toAbsolutePath().toString();
        variables.put("PATH", bin + ":" + System.getenv("PATH"));
        checksCommits("lintainer-system");
    }

    private void checksCommits(String hook) throws Exception {
        configure(hook);
        Execution right = commit("target");
        assertEquals(0, right.status(), right.out() + right.err());
        assertTrue((right.out() + right.err()).contains("Passed"), right.out() + right.err());

        Execution wrong = commit("as-written");
        assertEquals(1, wrong.status(), wrong.out() + wrong.err());
        String said = wrong.out() + wrong.err();
        assertEquals(said.indexOf(FAULT), said.lastIndexOf(FAULT), "once for a commit, not for each file: " + said);
        assertTrue(said.contains(FAULT), said);

        succeed(work, "git", "reset", "-q", "--hard");
        Files.writeString(work.resolve("notes.md"), "nothing of ours");
        succeed(work, "git", "add", "-A");
        Execution other = Execution.of(work, variables, List.of("git", "commit", "-m", "notes"));
        assertTrue((other.out() + other.err()).contains("(no files to check)Skipped"), other.out() + other.err());
    }

    /// As docs/pre-commit.md says, but for where the hooks come from.
    private void configure(String hook) throws Exception {
        succeed(hooks, "git", "init", "-q");
        succeed(hooks, "git", "add", "-A");
        succeed(hooks, "git", "commit", "-q", "-m", "hooks");
        String commit = succeed(hooks, "git", "rev-parse", "HEAD").strip();
        configuration =
                "repos:\n  - repo: "
                        + hooks.toUri()
                        + "\n    rev: "
                        + commit
                        + "\n    hooks:\n      - id: "
                        + hook
                        + "\n";
        Files.writeString(work.resolve(".pre-commit-config.yaml"), configuration);
        succeed(work, "pre-commit", "install");
    }

    /// Puts a pipeline in the place of the one before and commits it.
    private Execution commit(String pipeline) throws Exception {
        succeed(work, "git", "rm", "-rfq", "--ignore-unmatch", ".");
        Path fixture = Path.of("test-fixtures/pipelines", pipeline).toAbsolutePath();
        succeed(work, "cp", "-R", fixture + "/.", ".");
        Files.writeString(work.resolve(".pre-commit-config.yaml"), configuration);
        succeed(work, "git", "add", "-A");
        return Execution.of(work, variables, List.of("git", "commit", "-m", pipeline));
    }

    private String succeed(Path in, String... command) throws Exception {
        Execution run = Execution.of(in, variables, new ArrayList<>(List.of(command)));
        assertEquals(0, run.status(), String.join(" ", command) + "\n" + run.out() + run.err());
        return run.out();
    }
}
