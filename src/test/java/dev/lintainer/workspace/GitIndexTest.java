package dev.lintainer.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitIndexTest {
    private static final int REGULAR = 0100644;
    private static final int LINK = 0120000;
    private static final int SUBMODULE = 0160000;

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry(REGULAR, ".github/workflows/ci.yml"),
                    new Entry(REGULAR, "a"),
                    new Entry(REGULAR, "a/very/long/path/that/is/compressed/one"),
                    new Entry(REGULAR, "a/very/long/path/that/is/compressed/other"),
                    new Entry(SUBMODULE, "module"),
                    new Entry(LINK, "z/link"),
                    new Entry(REGULAR, "\u00e9"));

    private static final List<String> PATHS =
            List.of(
                    ".github/workflows/ci.yml",
                    "a",
                    "a/very/long/path/that/is/compressed/one",
                    "a/very/long/path/that/is/compressed/other",
                    "z/link",
                    "\u00e9");

    private record Entry(int mode, String path) {}

    @ParameterizedTest
    @CsvSource({"2, 20", "3, 20", "4, 20", "2, 32", "3, 32", "4, 32"})
    void readsAllVersionsAndHashes(int version, int hashLength) throws IOException {
        assertEquals(PATHS, GitIndex.paths(index(version, hashLength)));
    }

    @Test
    void anIndexThatMakesNoSenseIsNone() throws IOException {
        byte[] good = index(2, 20);
        for (int length = 0; length < good.length - 30; length += 7) {
            byte[] cut = Arrays.copyOf(good, length);
            assertEquals(List.of(), GitIndex.paths(cut));
        }
        Random random = new Random(3);
        for (int version = 2; version <= 4; version++) {
            for (int i = 0; i < 2_000; i++) {
                byte[] bad = index(version, 20);
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                GitIndex.paths(bad);
            }
        }
    }

    @Test
    void whatIsTrackedIsListedEvenIfItIsIgnored() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = files.getPath("/repository");
            Files.createDirectories(root.resolve(".git"));
            Files.createDirectories(root.resolve("z"));
            Files.write(root.resolve(".git/index"), index(2, 20));
            Files.writeString(root.resolve(".gitignore"), "*\n!.gitignore");
            Files.createFile(root.resolve("\u00e9"));
            Files.createFile(root.resolve("z/other"));
            Files.createSymbolicLink(root.resolve("z/link"), files.getPath("../../outside"));
            Files.createFile(files.getPath("/outside"));
            assertEquals(List.of(".gitignore", "\u00e9"), List.copyOf(Workspace.of(root).files().files()));
        }
    }

    private static byte[] index(int version, int hashLength) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("DIRC");
        out.writeInt(version);
        out.writeInt(ENTRIES.size());
        byte[] previous = {};
        for (Entry entry : ENTRIES) {
            int start = bytes.size();
            out.write(new byte[24]);
            out.writeInt(entry.mode());
            out.write(new byte[12]);
            out.write(new byte[hashLength]);
            byte[] name = entry.path().getBytes(UTF_8);
            out.writeShort(name.length | (version == 3 ? 0x4000 : 0));
            if (version == 3) {
                out.writeShort(0);
            }
            int kept = version == 4 ? Arrays.mismatch(previous, name) : 0;
            if (version == 4) {
                out.writeByte(previous.length - kept);
            }
            out.write(name, kept, name.length - kept);
            int padding = version == 4 ? 1 : 8 - (bytes.size() - start) % 8;
            out.write(new byte[padding]);
            previous = name;
        }
        out.write(new byte[hashLength]);
        return bytes.toByteArray();
    }
}
