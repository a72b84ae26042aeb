package dev.lintainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./lintainer` in a checkout whose Maven is a script: its program prints what the one source file held when it was
/// built, then its arguments.
class LauncherTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String MAVEN =
            """
            #!/bin/sh
            echo "$@" >> builds
            program=$(cat src/main/program)
            [ "$program" != meddled ] || echo final > src/main/program
            case $program in broken) echo "[ERROR] no such class" && exit 1 ;; esac
            mkdir -p .lintainer-build/work/runtime/bin
            printf '#!/bin/sh\\necho %s "$@"\\n' "$program" > .lintainer-build/work/runtime/bin/lintainer
            chmod +x .lintainer-build/work/runtime/bin/lintainer
            """;

    @TempDir Path directory;

    private Path checkout;
    private Path program;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Files.createDirectories(directory.resolve("a checkout"));
        for (String source : List.of("src/main", "src/build", "rules", "schemas", "bin")) {
            Files.createDirectories(checkout.resolve(source));
        }
        for (String file : List.of("lintainer", "pom.xml", "src/build/find-jdk.sh", "src/build/Bootstrap.java")) {
            Files.copy(PROJECT.resolve(file), checkout.resolve(file));
        }
        executable(checkout.resolve("bin/mvn"), MAVEN);
        program = Files.writeString(checkout.resolve("src/main/program"), "first");
    }

    @Test
    void buildsOnceAndRunsFromAnywhere() throws Exception {
        Run first = start("check", "a b");
        assertEquals("first check a b\n", first.out());
        assertTrue(first.err().startsWith("lintainer: building"), first.err());
        assertEquals(new Run(0, "first again\n", ""), start("again"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a checkout/lintainer"));
        assertEquals(new Run(0, "first linked\n", ""), run(List.of(link.toString(), "linked"), environment()));
        assertEquals(1, builds());
    }

    @Test
    void neverRunsWhatWasBuiltFromOtherSources() throws Exception {
        Path card = Files.writeString(checkout.resolve("rules/card.yml"), "id: a/b");
        assertEquals("first\n", start().out());

        FileTime old = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
        Files.setLastModifiedTime(Files.writeString(program, "other"), old);
        assertEquals("other\n", start().out(), "changed, with an old modification time");

        Path moved = Files.writeString(directory.resolve("moved"), "third");
        Files.setLastModifiedTime(moved, old);
        Files.delete(program);
        Files.move(moved, program);
        assertEquals("third\n", start().out(), "replaced by an older file");
        assertEquals(3, builds());

        Files.writeString(program, "other");
        assertEquals(new Run(0, "other\n", ""), start(), "the build before is still there");
        assertEquals(3, builds());

        Files.move(card, card.resolveSibling("renamed.yml"));
        start();
        assertEquals(4, builds(), "renamed");

        Files.writeString(program, "meddled");
        assertEquals("final\n", start().out(), "changed while it was built");

        Files.writeString(program, "broken");
        Run broken = start();
        assertEquals(3, broken.status());
        assertEquals("", broken.out());
        assertTrue(broken.err().contains(".lintainer-build/build.log\n[ERROR] no such class"), broken.err());
    }

    @Test
    void buildsOnceForAllThatStartTogether() throws Exception {
        List<Process> processes =
                Stream.of("a", "b")
                        .map(name -> process(List.of(checkout.resolve("lintainer").toString(), name), environment()))
                        .toList();
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        assertEquals(1, builds());
    }

    @Test
    void saysThatItNeedsAJdk() throws Exception {
        executable(checkout.resolve("src/build/find-jdk.sh"), "#!/bin/sh\nexit 1\n");
        Run run = start();
        assertEquals(3, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("lintainer: needs a JDK 25"), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void takesAJdk25OverAnyOther() throws Exception {
        Path jdk = directory.resolve("jdks/25");
        executable(jdk.resolve("bin/javac"), "");
        Path release = Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
        List<String> command = List.of(checkout.resolve("src/build/find-jdk.sh").toString());
        Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString(), "HOME", directory.toString());
        assertEquals(jdk + "\n", run(command, environment).out());
        for (String other : List.of("17.0.1", "2.5", "250")) {
            Files.writeString(release, "JAVA_VERSION=\"" + other + "\"\n");
            assertTrue(!run(command, environment).out().equals(jdk + "\n"), other);
        }
    }

    private Run start(String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of(checkout.resolve("lintainer").toString()), Stream.of(arguments)).toList();
        return run(command, environment());
    }

    private Map<String, String> environment() {
        return Map.of(
                "PATH",
                checkout.resolve("bin") + ":" + System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_TOOL_OPTIONS",
                "-Dannounced=true");
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.setPosixFilePermissions(Files.writeString(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(List<String> command, Map<String, String> environment) throws Exception {
        Process process = process(command, environment);
        String out = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), out, Files.readString(directory.resolve("err")));
    }

    private Process process(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectError(directory.resolve("err").toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Run(int status, String out, String err) {}
}
