package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the container image starts, in a root that has nothing but what the image has: the packaged runtime and the C
/// library. The build of the image itself needs a container engine and is not run here.
@Tag("root")
class ImageIT {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final List<String> BINARIES =
            List.of("bin/java", "lib/server/libjvm.so", "lib/libjli.so", "lib/libnio.so", "lib/libnet.so");

    @TempDir Path root;

    private String recipe;

    @BeforeEach
    void fill() throws Exception {
        recipe = Files.readString(Path.of("docker/Dockerfile"));
        Path runtime = Path.of("target/runtime").toAbsolutePath();
        Files.createDirectories(root.resolve("opt"));
        copy(runtime, root.resolve("opt/lintainer"));
        for (String library : libraries(runtime)) {
            Path to = root.resolve(library.substring(1));
            Files.createDirectories(to.getParent());
            Files.copy(Path.of(library).toRealPath(), to, StandardCopyOption.REPLACE_EXISTING);
        }
        assertEquals(0, Execution.of(root, "chmod", "-R", "a+rX,go-w", root.toString()).status());
    }

    @Test
    void checksTheRepositoryThatIsMounted() throws Exception {
        mount("as-written");
        Execution run = start(command("CMD"));
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().contains("error[image/tag-mismatch]"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void doesWhatElseItIsTold() throws Exception {
        mount("target");
        Execution run = start(List.of("check", "--profile", "pipeline"));
        assertEquals(0, run.status(), run.out() + run.err());
        assertTrue(start(List.of("--version")).out().startsWith("lintainer "));
    }

    private void mount(String pipeline) throws Exception {
        copy(Path.of("test-fixtures/pipelines", pipeline).toAbsolutePath(), root.resolve("repository"));
    }

    private static void copy(Path from, Path to) throws Exception {
        assertEquals(0, Execution.of(from, "cp", "-R", from.toString(), to.toString()).status());
    }

    /// As `docker run` does: the entry point, then these words, as the image's user in the image's folder.
    private Execution start(List<String> words) throws Exception {
        String user = line("USER");
        assertTrue(user.matches("[1-9]\\d*:[1-9]\\d*"), user);
        assertEquals("/repository", line("WORKDIR"));
        assertFalse(Files.exists(root.resolve("bin")), "a shell");
        List<String> command = new ArrayList<>(List.of("/usr/bin/unshare", "--mount", "--pid", "--fork"));
        command.add("--mount-proc=" + Files.createDirectories(root.resolve("proc")));
        command.addAll(List.of("/usr/sbin/chroot", "--userspec=" + user, root.toString()));
        command.addAll(command("ENTRYPOINT"));
        command.addAll(words);
        // `chroot` starts in the new root, not in the image's folder.
        if (words.getFirst().equals("check")) {
            command.add("repository");
        }
        Map<String, String> variables = Map.of("LC_ALL", "C.UTF-8", "JDK_JAVA_OPTIONS", "-XX:AOTMode=on");
        Execution run = Execution.alone(root, variables, command);
        String announced = "NOTE: Picked up JDK_JAVA_OPTIONS: -XX:AOTMode=on\n";
        return new Execution(run.status(), run.out(), run.err().replace(announced, ""));
    }

    private List<String> command(String instruction) {
        return WORD.matcher(line(instruction)).results().map(word -> word.group(1)).toList();
    }

    /// What the last instruction of this name says.
    private String line(String instruction) {
        return recipe.lines()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static TreeSet<String> libraries(Path runtime) throws Exception {
        TreeSet<String> libraries = new TreeSet<>();
        for (String binary : BINARIES) {
            Execution ldd = Execution.of(runtime, "ldd", binary);
            assertEquals(0, ldd.status(), ldd.err());
            Matcher found = Pattern.compile("\\s(/lib\\S+) \\(0x").matcher(ldd.out());
            found.results().map(each -> each.group(1)).forEach(libraries::add);
        }
        libraries.removeIf(library -> library.startsWith(runtime.toString()));
        assertTrue(libraries.stream().anyMatch(library -> library.contains("/libc.so")), libraries.toString());
        return libraries;
    }
}
