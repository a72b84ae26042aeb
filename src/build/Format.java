import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The one format of our Java sources: `check` names the files that differ from it, `write` rewrites them.
///
/// A program of its own rather than a Maven plugin, because a formatter built on javac understands the Java of the JDK
/// that runs it: Maven may run on an older one, this runs on the JDK of the build.
final class Format {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder()
                            .style(
                                    JavaFormatterOptions.Style.AOSP.toBuilder()
                                            .maxLineLength(120)
                                            .importOrder(JavaFormatterOptions.ImportOrder.GOOGLE)
                                            .build())
                            .build());

    private Format() {}

    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        List<Path> different = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            for (Path file : javaFiles(Path.of(arguments[i]))) {
                String text = Files.readString(file);
                String formatted = formatted(file, text);
                if (!formatted.equals(text)) {
                    different.add(file);
                    if (write) {
                        Files.writeString(file, formatted);
                    }
                }
            }
        }
        if (write || different.isEmpty()) {
            System.out.println(different.size() + " files formatted");
            return;
        }
        different.forEach(file -> System.err.println("not formatted: " + file));
        System.err.println("./mvnw -q -Pformat process-sources formats them");
        System.exit(1);
    }

    private static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /// What the formatter leaves as it is: for some sources it takes two rounds.
    private static String formatted(Path file, String text) {
        try {
            String formatted = FORMATTER.formatSourceAndFixImports(text);
            return formatted.equals(text) ? text : FORMATTER.formatSourceAndFixImports(formatted);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
