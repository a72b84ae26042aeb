import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the runtime image that starts in a tenth of a second: the modules linked with the parts of the JDK they need,
/// and an AOT cache trained on real runs, those of `rehearsal/commands`.
///
/// Image and cache belong together: a JVM given another build's cache can run that build's classes without a word (only
/// the size of the image is compared). So both are made here, in one directory that is only ever moved whole.
///
/// Arguments: the class path of the application, its own classes first, and where the image goes.
final class Assemble {
    private static final String REHEARSAL = "dev.lintainer/dev.lintainer.cli.Rehearsal";
    private static final Path PARTS = Path.of("src", "build");

    /// The libraries that every run uses, or nearly so.
    private static final List<String> STARTING = List.of("snakeyaml-engine-", "json-schema-validator-");

    private Assemble() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ReflectiveOperationException {
        List<Path> classPath = Stream.of(arguments[0].split(File.pathSeparator)).map(Path::of).toList();
        Path image = Path.of(arguments[1]).toAbsolutePath();
        Path modules = image.resolveSibling("modules");
        deleteIfExists(image);
        deleteIfExists(modules);
        stage("lifting");
        Path application = modules.resolve("application");
        Files.createDirectories(modules);
        copy(classPath.getFirst(), application);
        Constants.fillIn(application, classPath);
        Bootstraps.spellOut(application, classPath);
        for (Path library : classPath.subList(1, classPath.size())) {
            Path module = Files.copy(library, modules.resolve(library.getFileName()));
            Lift.lift(module);
            Descriptor.complete(module);
            if (STARTING.stream().anyMatch(library.getFileName().toString()::startsWith)) {
                try (FileSystem jar = FileSystems.newFileSystem(module)) {
                    Bootstraps.spellOut(jar.getPath("/"), classPath);
                }
            }
        }
        stage("linking");
        link(modules, image);
        install(image);
        stage("training");
        train(image);
        stage("proving");
        prove(image);
    }

    private static void stage(String name) {
        System.out.println("assembling: " + name);
    }

    private static void link(Path modules, Path image) {
        ToolProvider jlink =
                ToolProvider.findFirst("jlink")
                        .orElseThrow(() -> new IllegalStateException("no jlink in " + System.getProperty("java.home")));
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--module-path",
                                modules.toString(),
                                "--add-modules",
                                "dev.lintainer,org.slf4j.nop",
                                "--no-header-files",
                                "--no-man-pages",
                                "--compress",
                                "zip-0",
                                "--output",
                                image.toString()));
        if (!Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"))) {
            // Linked from the running JDK itself; distributions put their own certificates and the like into it.
            options.add("--ignore-modified-runtime");
        }
        int status = jlink.run(System.out, System.err, options.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jlink ended with status " + status);
        }
    }

    private static void install(Path image) throws IOException, InterruptedException {
        Path launcher = Files.copy(PARTS.resolve("runtime.sh"), image.resolve("bin/lintainer"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path options = Files.copy(PARTS.resolve("java.options"), image.resolve("lib/java.options"));
        Optional<String> commit = Commit.current();
        if (commit.isPresent()) {
            String line = "# What `--version` says it was built from.\n-Dlintainer.commit=" + commit.get() + "\n";
            Files.writeString(options, line, StandardOpenOption.APPEND);
        }
    }

    /// Rehearses on a copy of the sample project, which commands may change.
    private static void train(Path image) throws IOException, InterruptedException {
        Path project = image.resolveSibling("rehearsal");
        deleteIfExists(project);
        copy(PARTS.resolve("rehearsal/project"), project);
        Path cache = image.resolve("lib/lintainer.aot");
        Result result =
                run(
                        project,
                        List.of(
                                image.resolve("bin/java").toString(),
                                "@" + image.resolve("lib/java.options"),
                                "-XX:AOTCacheOutput=" + cache,
                                "-m",
                                REHEARSAL,
                                PARTS.resolve("rehearsal/commands").toAbsolutePath().toString()));
        if (result.status() != 0 || !Files.exists(cache)) {
            throw new IllegalStateException("no AOT cache was made\n" + result.output());
        }
    }

    /// A cache that does not fit is left aside in silence, and the start takes ten times as long: here it fails.
    private static void prove(Path image) throws IOException, InterruptedException {
        Result result = run(image, List.of(image.resolve("bin/lintainer").toString(), "--version"), "-XX:AOTMode=on");
        if (result.status() != 0 || result.output().contains("[warning]")) {
            throw new IllegalStateException("the image does not start with its AOT cache\n" + result.output());
        }
    }

    private static Result run(Path directory, List<String> command, String... javaOptions)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("LINTAINER_JAVA_OPTS", String.join(" ", javaOptions));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void deleteIfExists(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Result(int status, String output) {}
}
