import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Sees to it that `.lintainer-build` holds the runtime image of the present sources, and that the file `current` names
/// it.
///
/// An image stands in a directory named by the digest of the sources it was built from, image and AOT cache together,
/// so one build's classes can never be run for another's: going back to earlier sources finds their image or builds it
/// anew. `current` bears the time before which the sources were read; the launcher looks for anything that changed
/// later.
///
/// Arguments: the root of the checkout, and the files and directories below it that are the sources.
final class Bootstrap {
    private static final int DIGEST_LENGTH = 16;
    private static final int SHOWN_OF_LOG = 20;
    private static final Duration CLOCK_TICK = Duration.ofMillis(20);

    private static final String STAGE = "assembling: ";

    private final Path root;
    private final List<String> sources;
    private final Path directory;
    private final Path current;
    private final Path log;

    private Bootstrap(Path root, List<String> sources) {
        this.root = root;
        this.sources = sources;
        this.directory = root.resolve(".lintainer-build");
        this.current = directory.resolve("current");
        this.log = directory.resolve("build.log");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> sources = List.of(arguments).subList(1, arguments.length);
        System.exit(new Bootstrap(Path.of(arguments[0]), sources).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            System.err.println("lintainer: cannot build, " + directory + " is not writable");
            return false;
        }
        try (FileChannel file =
                        FileChannel.open(
                                directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = lock(file)) {
            while (true) {
                FileTime before = now();
                String digest = digest();
                Path image = directory.resolve("runtime-" + digest);
                if (Files.exists(image)) {
                    point(image, before);
                    return true;
                }
                if (!build()) {
                    return false;
                }
                if (digest().equals(digest)) {
                    Files.move(directory.resolve("work/runtime"), image, StandardCopyOption.ATOMIC_MOVE);
                    deleteImagesExcept(image, image(current));
                    delete(directory.resolve("work"));
                }
            }
        }
    }

    private FileLock lock(FileChannel file) throws IOException {
        FileLock lock = file.tryLock();
        if (lock != null) {
            return lock;
        }
        System.err.println("lintainer: waiting for another build of this checkout");
        return file.lock();
    }

    /// The present as the file system tells it, whose clock need not be the machine's. Returns when that clock has
    /// moved on, so that whatever changes after what is read next is seen to be later.
    private FileTime now() throws IOException, InterruptedException {
        Path probe = directory.resolve("now");
        Files.deleteIfExists(probe);
        FileTime now = Files.getLastModifiedTime(Files.createFile(probe));
        Thread.sleep(CLOCK_TICK);
        return now;
    }

    private String digest() throws IOException {
        MessageDigest sha256 = sha256();
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            for (String source : sources) {
                for (Path file : filesUnder(root.resolve(source))) {
                    out.write((root.relativize(file) + "\0" + Files.size(file) + "\0").getBytes());
                    Files.copy(file, out);
                }
            }
        }
        return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGEST_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> filesUnder(Path start) throws IOException {
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void point(Path image, FileTime before) throws IOException {
        Path next = Files.writeString(directory.resolve("next"), image.getFileName() + "\n");
        Files.setLastModifiedTime(next, before);
        Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path image(Path current) throws IOException {
        return current.resolveSibling(Files.exists(current) ? Files.readString(current).strip() : "none");
    }

    private boolean build() throws IOException, InterruptedException {
        delete(directory.resolve("work"));
        ProcessBuilder builder =
                new ProcessBuilder(maven(), "-B", "-ntp", "-Donly=runtime", "package")
                        .directory(root.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process maven = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(maven)));
        System.err.print("lintainer: building these sources, once: preparing");
        Thread dots = Thread.ofPlatform().daemon().start(Bootstrap::showThatItLives);
        long start = System.nanoTime();
        List<String> lines = follow(maven);
        dots.interrupt();
        dots.join();
        if (maven.waitFor() == 0) {
            System.err.println(", done in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
            return true;
        }
        System.err.println(", failed; the whole log is " + log);
        lines.stream().skip(Math.max(0, lines.size() - SHOWN_OF_LOG)).forEach(System.err::println);
        return false;
    }

    /// The Maven of the PATH, else the wrapper, which fetches one.
    private String maven() {
        for (String entry : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path candidate = Path.of(entry, "mvn");
            if (Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        return root.resolve("mvnw").toAbsolutePath().toString();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static void showThatItLives() {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                System.err.print(".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Writes the log and names each stage as it begins. Returns the lines that tell of an error, or else all.
    private List<String> follow(Process maven) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = maven.inputReader();
                Writer writer = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                writer.write(line + "\n");
                lines.add(line);
                if (line.contains("(default-compile)")) {
                    System.err.print(" compiling");
                } else if (line.startsWith(STAGE)) {
                    System.err.print(line.substring(STAGE.length() - 1));
                }
            }
        }
        List<String> errors = lines.stream().filter(line -> line.startsWith("[ERROR]")).toList();
        return errors.isEmpty() ? lines : errors;
    }

    private void deleteImagesExcept(Path... kept) throws IOException {
        List<Path> images;
        try (Stream<Path> files = Files.list(directory)) {
            images =
                    files.filter(file -> file.getFileName().toString().startsWith("runtime-"))
                            .filter(file -> !List.of(kept).contains(file))
                            .toList();
        }
        for (Path image : images) {
            delete(image);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
