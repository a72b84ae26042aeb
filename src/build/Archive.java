import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/// Writes the release archive: the runtime image with its licences and documentation below one folder named by the
/// version, and beside it the checksum that `sha256sum -c` reads.
///
/// The same content gives the same bytes: entries are sorted, owners and times are the same everywhere
/// (`SOURCE_DATE_EPOCH`, or else the first day of 1980). What differs between two builds of the same sources is the AOT
/// cache alone, which records addresses of the run that trained it.
///
/// Arguments: the runtime image, the application's class path, the version, and the folder that the archive goes to.
final class Archive {
    private static final Path PARTS = Path.of("src", "build");
    private static final Instant TIME =
            Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"))
                    .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                    .orElse(Instant.parse("1980-01-01T00:00:00Z"));

    private Archive() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path image = Path.of(arguments[0]);
        List<Path> classPath = Stream.of(arguments[1].split(File.pathSeparator)).map(Path::of).toList();
        String version = arguments[2];
        String name = "lintainer-" + version + "-" + system() + "-" + processor() + ".tar.gz";
        Path archive = Path.of(arguments[3]).resolve(name);

        Map<String, Content> contents = new TreeMap<>();
        addFolder(contents, image, "");
        addIfExists(contents, Path.of("LICENSE"), "LICENSE");
        addFolder(contents, Path.of("docs", "man"), "share/man/man1/");
        addFolder(contents, Path.of("docs", "completion"), "share/completion/");
        addIfExists(contents, PARTS.resolve("archive-readme.md"), "README.md");
        Licences.of(classPath.subList(1, classPath.size()), PARTS.resolve("licences"))
                .forEach((path, text) -> contents.put(path, new Content.Text(text)));
        write(contents, "lintainer-" + version + "/", archive);
        Files.writeString(archive.resolveSibling(name + ".sha256"), sha256(archive) + "  " + name + "\n");
        System.out.println("archive: " + archive);
    }

    /// The systems that archives are made for; names as in the download addresses of other programs.
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "macos" : name;
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }

    private static void addFolder(Map<String, Content> contents, Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)).toList()) {
                String path = prefix + String.join("/", names(folder.relativize(file)));
                Content content =
                        Files.isSymbolicLink(file)
                                ? new Content.Link(String.join("/", names(Files.readSymbolicLink(file))))
                                : new Content.File(file);
                contents.put(path, content);
            }
        }
    }

    private static List<String> names(Path path) {
        return Stream.iterate(0, i -> i < path.getNameCount(), i -> i + 1)
                .map(i -> path.getName(i).toString())
                .toList();
    }

    private static void addIfExists(Map<String, Content> contents, Path file, String path) {
        if (Files.exists(file)) {
            contents.put(path, new Content.File(file));
        }
    }

    private static void write(Map<String, Content> contents, String top, Path archive) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream tar =
                        new TarArchiveOutputStream(
                                new GzipCompressorOutputStream(file), StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            String folder = "";
            put(tar, folderEntry(top), new byte[0]);
            for (Map.Entry<String, Content> each : contents.entrySet()) {
                folder = enter(tar, top, folder, each.getKey());
                each.getValue().put(tar, top + each.getKey());
            }
        }
    }

    /// Writes the folders that lead to a file, so far as the file before has not led to them.
    private static String enter(TarArchiveOutputStream tar, String top, String left, String path) throws IOException {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (int end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) {
            String parent = folder.substring(0, end + 1);
            if (!left.startsWith(parent)) {
                put(tar, folderEntry(top + parent), new byte[0]);
            }
        }
        return folder;
    }

    private static TarArchiveEntry folderEntry(String path) {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setMode(0755);
        return entry;
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] text) throws IOException {
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setLastModifiedTime(FileTime.from(TIME));
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /// What stands at a path of the archive.
    private sealed interface Content {
        void put(TarArchiveOutputStream tar, String path) throws IOException;

        record File(Path file) implements Content {
            @Override
            public void put(TarArchiveOutputStream tar, String path) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                TarArchiveEntry entry = new TarArchiveEntry(path);
                entry.setMode(Files.isExecutable(file) ? 0755 : 0644);
                entry.setSize(bytes.length);
                Archive.put(tar, entry, bytes);
            }
        }

        record Text(byte[] text) implements Content {
            @Override
            public void put(TarArchiveOutputStream tar, String path) throws IOException {
                TarArchiveEntry entry = new TarArchiveEntry(path);
                entry.setMode(0644);
                entry.setSize(text.length);
                Archive.put(tar, entry, text);
            }
        }

        record Link(String target) implements Content {
            @Override
            public void put(TarArchiveOutputStream tar, String path) throws IOException {
                TarArchiveEntry entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
                entry.setLinkName(target);
                entry.setMode(0777);
                Archive.put(tar, entry, new byte[0]);
            }
        }
    }
}
