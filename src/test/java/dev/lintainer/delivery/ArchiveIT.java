package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The release archive, unpacked where there is no Java, no checkout and no variable.
class ArchiveIT {
    @TempDir Path directory;

    private Release release;
    private Path home;
    private Path work;

    @BeforeEach
    void unpack() throws Exception {
        directory = directory.toRealPath();
        release = Release.built();
        home = release.unpack(directory);
        work = Files.createDirectory(directory.resolve("work"));
        for (String pipeline : List.of("as-written", "target")) {
            Path fixture = Path.of("test-fixtures/pipelines", pipeline).toAbsolutePath();
            assertEquals(0, Execution.of(work, "cp", "-R", fixture.toString(), pipeline).status());
        }
    }

    @Test
    void hasTheChecksumThatIsBesideIt() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(release.archive()));
        String line = HexFormat.of().formatHex(digest) + "  " + release.archive().getFileName() + "\n";
        assertEquals(line, Files.readString(release.checksum()));
    }

    @Test
    void checksWithNothingButAShell() throws Exception {
        checks(home.resolve("bin/lintainer"), List.of());
        Path bin = Files.createDirectory(directory.resolve("a bin"));
        checks(
                Files.createSymbolicLink(
                        bin.resolve("lintainer"), Path.of("../" + home.getFileName() + "/bin/lintainer")),
                List.of());
    }

    @Test
    void checksWhereverItIsMovedTo() throws Exception {
        Path moved = Files.createDirectory(directory.resolve("anywhere else")).resolve("tool");
        checks(Files.move(home, moved).resolve("bin/lintainer"), List.of());
    }

    @Test
    void checksWhereItMayNotWrite() throws Exception {
        assertEquals(0, Execution.of(directory, "chmod", "-R", "a-w", home.toString(), work.toString()).status());
        try {
            checks(home.resolve("bin/lintainer"), List.of());
        } finally {
            Execution.of(directory, "chmod", "-R", "u+w", home.toString(), work.toString());
        }
    }

    @Test
    @Tag("root")
    void checksForAUserWhomNobodyKnows() throws Exception {
        assertEquals(0, Execution.of(directory, "chmod", "755", directory.toString()).status());
        checks(
                home.resolve("bin/lintainer"),
                List.of("/usr/bin/setpriv", "--reuid=12345", "--regid=12345", "--clear-groups"));
    }

    @Test
    void tellsWhoseWorkItContains() throws Exception {
        String list = Files.readString(home.resolve("THIRD-PARTY.md"));
        try (Stream<Path> modules = Files.list(Path.of("target/modules"))) {
            for (Path module : modules.filter(file -> file.toString().endsWith(".jar")).toList()) {
                String name = module.getFileName().toString().replaceFirst("-(\\d.*)\\.jar$", " $1: ");
                assertTrue(list.contains("\n- " + name), name + " in\n" + list);
            }
        }
        List<String> named = list.lines().filter(line -> line.contains("see `legal/")).toList();
        assertTrue(named.size() > 5, list);
        for (String line : named) {
            Path folder = home.resolve(line.replaceFirst(".*see `([^`]*)`.*", "$1"));
            try (Stream<Path> texts = Files.list(folder)) {
                assertTrue(texts.findAny().isPresent(), line);
            }
        }
        assertTrue(Files.readString(home.resolve("LICENSE")).contains("Apache License"));
    }

    @Test
    void tellsWhatItWasBuiltFrom() throws Exception {
        String version = run(List.of(home.resolve("bin/lintainer").toString(), "--version")).out();
        String commit = Files.exists(Path.of(".git")) ? "commit [0-9a-f]{7}(\\+changes)?, " : "(commit [0-9a-f]{7}, )?";
        String pattern = "lintainer " + release.version() + " \\(" + commit + "facts of 20\\d\\d-\\d\\d-\\d\\d\\)\n";
        assertTrue(version.matches(pattern), version);
    }

    private void checks(Path launcher, List<String> prefix) throws Exception {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(launcher.toString(), "check", "--format", "concise"));
        Execution wrong = run(Stream.concat(command.stream(), Stream.of("as-written")).toList());
        assertEquals(1, wrong.status(), wrong.err());
        assertTrue(wrong.out().contains("image/tag-mismatch"), wrong.out());
        Execution right = run(Stream.concat(command.stream(), Stream.of("target")).toList());
        assertEquals(new Execution(0, "", ""), right);
    }

    /// With nothing on the PATH but what the launcher uses, no variable besides, and an AOT cache that has to fit.
    private Execution run(List<String> command) throws Exception {
        Path programs = directory.resolve("programs");
        if (!Files.exists(programs)) {
            Files.createDirectory(programs);
            Files.copy(Execution.program("readlink"), programs.resolve("readlink"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Map<String, String> variables = Map.of("PATH", programs.toString(), "LINTAINER_JAVA_OPTS", "-XX:AOTMode=on");
        return Execution.alone(work, variables, command);
    }
}
