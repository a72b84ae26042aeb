package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our own pipeline, judged by what `.lintainer.yml` says: all rules that there are, and nothing ignored.
class OwnRepositoryTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final List<String> PIPELINE =
            List.of(
                    ".github/workflows/ci.yml",
                    ".github/workflows/release.yml",
                    ".ci/linters",
                    ".ci/self-check",
                    ".lintainer.yml",
                    "action.yml",
                    "docker/Dockerfile",
                    "compose.yaml",
                    "mvnw",
                    "pom.xml",
                    "schemas/action.schema.json",
                    "rules/image/tag-mismatch.yml",
                    "src/build/java.options",
                    "src/main/java/module-info.java",
                    ".mvn/wrapper/maven-wrapper.properties",
                    "docker-compose.ci.yml");

    @TempDir Path copy;

    @Test
    void hasNothingToComplainOf() {
        Run run = Run.of(ROOT, "check");
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().startsWith("no findings ("), run.out());
        assertEquals("", run.err());
    }

    @Test
    void ignoresNothing() throws IOException {
        for (String file : PIPELINE) {
            assertFalse(Files.readString(ROOT.resolve(file)).contains("ignore["), file);
        }
    }

    @Test
    void wouldBeToldOfMistakes() throws IOException {
        assertEquals("", findings("no such text", ""));
        assertTrue(findings("\"$IMAGE\" .ci/linters", "ci-image:latest .ci/linters").contains("image/tag-mismatch"));
        assertTrue(findings("USER builder\n", "").contains("user/"));
        assertTrue(findings("needs: [image, verify]", "needs: [image]").contains("artifact"));
        assertTrue(findings("          cache-from: type=gha,scope=ci-image\n", "").contains("cache/"));
    }

    /// What the README tells to install for the tests that need programs is what the own image has.
    @Test
    void testsWithWhatTheReadmeLists() throws IOException {
        String recipe = Files.readString(ROOT.resolve("docker/Dockerfile"));
        Matcher stage = Pattern.compile("AS ci\\n.*\\n.*recommends \\\\\\n +(.*) \\\\\\n").matcher(recipe);
        assertTrue(stage.find(), recipe);
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertTrue(readme.contains("`apt-get install curl git " + stage.group(1) + "`"), stage.group(1));
    }

    /// What is said of a copy in which a text stands for another.
    private String findings(String old, String now) throws IOException {
        for (String file : PIPELINE) {
            Path to = copy.resolve(file);
            Files.createDirectories(to.getParent());
            Files.writeString(to, Files.readString(ROOT.resolve(file)).replace(old, now));
        }
        return Run.of(copy, "check", "--format", "concise").out();
    }
}
