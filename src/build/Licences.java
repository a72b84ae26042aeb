import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Whose work is in the release archive besides our own, and under which licence: what the libraries' own files say. A
/// library that says neither in its jar nor in its POM under which licence it is fails the build.
final class Licences {
    private static final String PREFACE =
            """
            # Work of others in this archive

            Lintainer itself is under the Apache License 2.0, see LICENSE. Below `legal` is what the works below say of
            themselves; a work without files there is under the Apache License 2.0, whose text is in LICENSE too.

            Bundled class files were changed: brought to the present class-file version, and given a module descriptor
            where they had none.

            """;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Licences() {}

    /// The files of the archive that tell of licences: path and content.
    ///
    /// @param libraries jars in a Maven repository, so that their POMs lie beside them
    /// @param own folder with licences that no jar has
    static Map<String, byte[]> of(List<Path> libraries, Path own) throws IOException {
        Licences licences = new Licences();
        StringBuilder list = new StringBuilder(PREFACE);
        list.append("- Java runtime ").append(Runtime.version());
        list.append(
                ": parts of the JDK that built this archive; GPL-2.0 with Classpath Exception, see `legal/java.base`");
        list.append("; sources: https://github.com/openjdk/jdk").append(Runtime.version().feature()).append("u\n");
        List<Path> sorted = libraries.stream().sorted().toList();
        for (Path jar : sorted) {
            licences.add(jar, own, list);
        }
        licences.files.put("THIRD-PARTY.md", list.toString().getBytes(StandardCharsets.UTF_8));
        return licences.files;
    }

    private void add(Path jar, Path own, StringBuilder list) throws IOException {
        Pom pom = Pom.beside(jar);
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(Licences::isLicence).toList()) {
                texts.add(put(pom, Path.of(entry.getName()), zip.getInputStream(entry).readAllBytes()));
            }
        }
        try (Stream<Path> candidates = Files.list(own)) {
            String beginning = pom.artifact() + "-";
            for (Path file : candidates.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(beginning)) {
                    texts.add(put(pom, Path.of(name.substring(beginning.length())), Files.readAllBytes(file)));
                }
            }
        }
        Set<String> names = new LinkedHashSet<>(pom.licences());
        boolean apache = names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("apache"));
        if (names.isEmpty() || texts.isEmpty() && !apache) {
            throw new IOException("no licence of " + jar + " was found, neither in it nor in its POM");
        }
        list.append("- ").append(pom.artifact()).append(' ').append(pom.version());
        list.append(": ").append(String.join(", ", names));
        list.append(texts.isEmpty() ? "" : ", see `legal/" + pom.artifact() + "`");
        pom.site().ifPresent(site -> list.append("; ").append(site));
        list.append('\n');
    }

    private String put(Pom pom, Path name, byte[] text) {
        String path = "legal/" + pom.artifact() + "/" + name.getFileName();
        files.put(path, text);
        return path;
    }

    private static boolean isLicence(ZipEntry entry) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        boolean root = name.indexOf('/') < 0 || name.startsWith("META-INF/") && name.indexOf('/', 9) < 0;
        return root && (last.contains("LICENSE") || last.startsWith("NOTICE") || last.equals("ABOUT.HTML"));
    }

    /// What a library's POM says, or those that it inherits from.
    private record Pom(String artifact, String version, List<String> licences, Optional<String> site) {
        static Pom beside(Path jar) throws IOException {
            String version = jar.getParent().getFileName().toString();
            String artifact = jar.getParent().getParent().getFileName().toString();
            Path repository = repositoryOf(jar, artifact, version);
            List<String> licences = new ArrayList<>();
            Optional<String> site = Optional.empty();
            Optional<PomFile> pom = Optional.of(PomFile.read(jar.resolveSibling(artifact + "-" + version + ".pom")));
            while (pom.isPresent() && licences.isEmpty()) {
                licences.addAll(pom.get().licences());
                site = site.or(pom.get()::site);
                Optional<Path> parent = pom.get().parent(repository);
                pom = parent.isPresent() ? Optional.of(PomFile.read(parent.get())) : Optional.empty();
            }
            return new Pom(artifact, version, licences, site);
        }

        private static Path repositoryOf(Path jar, String artifact, String version) throws IOException {
            Path group = jar.getParent().getParent().getParent();
            String name = PomFile.read(jar.resolveSibling(artifact + "-" + version + ".pom")).group();
            Path repository = group;
            for (int i = 0; i < name.split("\\.").length; i++) {
                repository = repository.getParent();
            }
            return repository;
        }
    }
}
