package dev.lintainer.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The hooks for pre-commit run when a file of any kind changes that we read.
class PreCommitFilesTest {
    private static final List<String> FOLDERS =
            List.of("", ".github/", ".github/workflows/", ".github/actions/setup/", "docker/", "a b/c.d/");
    private static final List<String> STEMS =
            List.of("ci", "action", "compose", "docker-compose", "docker-bake", "Dockerfile", "Containerfile", "app");
    private static final List<String> MIDDLES = List.of("", ".ci", "-ci", "_ci", ".override", "s", "x.y-z");
    private static final List<String> ENDS =
            List.of("", ".yml", ".yaml", ".hcl", ".json", ".Dockerfile", ".dockerfile", ".py", ".md", ".txt");

    @Test
    void runForEveryKindOfFile() throws IOException {
        Pattern files = files();
        Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
        for (String path : paths()) {
            Optional<FileKind> kind = FileKind.of(path);
            kind.ifPresent(kinds::add);
            assertTrue(kind.isEmpty() || files.matcher(path).find(), path);
        }
        assertEquals(EnumSet.allOf(FileKind.class), kinds);
    }

    @Test
    void runForWhatFilesAreJudgedBy() throws IOException {
        Pattern files = files();
        for (String path :
                List.of(
                        ".lintainer.yml",
                        ".lintainer.yaml",
                        ".github/lintainer.yml",
                        ".lintainer/rules/a.yml",
                        "web/.dockerignore")) {
            assertTrue(files.matcher(path).find(), path);
        }
        for (String path :
                List.of(
                        "README.md",
                        "src/action.py",
                        "docs/compose.md",
                        "composer.json",
                        "transaction.yml",
                        "xcompose.yml")) {
            assertFalse(files.matcher(path).find(), path);
        }
    }

    @Test
    void areToldOfInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/pre-commit.md"));
        List<String> told =
                page.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("`")[1]).toList();
        assertEquals(hooks().stream().map(hook -> hook.get("id")).toList(), told);
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String stem : STEMS) {
                for (String middle : MIDDLES) {
                    for (String end : ENDS) {
                        paths.add(folder + stem + middle + end);
                    }
                }
            }
        }
        return paths;
    }

    /// What all hooks have, in a syntax that Python and Java read alike.
    private static Pattern files() throws IOException {
        Set<Object> files = new HashSet<>();
        for (Map<?, ?> hook : hooks()) {
            files.add(hook.get("files"));
            assertEquals(false, hook.get("pass_filenames"));
            assertEquals(true, hook.get("require_serial"));
        }
        assertEquals(1, files.size());
        return Pattern.compile((String) files.iterator().next());
    }

    private static List<Map<?, ?>> hooks() throws IOException {
        String text = Files.readString(Path.of(".pre-commit-hooks.yaml"));
        List<?> hooks = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        return hooks.stream().<Map<?, ?>>map(hook -> (Map<?, ?>) hook).toList();
    }
}
