package dev.lintainer.document.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the cases of `*.cases`: `### name`, then the call (`-f`, `--profile`, ...), files after `--- path`, and what
/// the project says after `--- =`.
class ComposeProjectTest {
    @TestFactory
    Stream<DynamicTest> loads() {
        return Stream.of("forms", "merge", "reach", "faults")
                .flatMap(name -> cases(name + ".cases").stream())
                .map(each -> DynamicTest.dynamicTest(each.name, each::check));
    }

    private record Case(String name, List<String> arguments, Map<String, String> files, List<String> expected) {
        void check() {
            assertEquals(String.join("\n", expected), described("\n"));
            assertEquals(String.join("\n", expected), described("\r\n").replace("\r\n", "\n"), "with CR LF");
        }

        private String described(String lineEnd) {
            return String.join("\n", Described.of(ComposeProject.load(invocation(), path -> read(path, lineEnd))));
        }

        private Optional<ComposeFile> read(String path, String lineEnd) {
            return Optional.ofNullable(files.get(path))
                    .map(text -> SourceFile.of(path, text.replace("\n", lineEnd)))
                    .map(source -> ComposeReader.read(YamlParser.parse(source).value()));
        }

        private ComposeInvocation invocation() {
            List<String> paths = new ArrayList<>();
            List<String> profiles = new ArrayList<>();
            Optional<String> directory = Optional.empty();
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                String value = arguments.get(i + 1);
                switch (arguments.get(i)) {
                    case "-f" -> paths.add(value);
                    case "--profile" -> profiles.add(value);
                    case "--project-directory" -> directory = Optional.of(value);
                    default -> throw new IllegalArgumentException(arguments.get(i));
                }
            }
            List<String> chosen = paths.isEmpty() ? List.copyOf(files.keySet()) : paths;
            return new ComposeInvocation(chosen, directory, Optional.empty(), profiles);
        }
    }

    private static List<Case> cases(String resource) {
        List<Case> cases = new ArrayList<>();
        String[] texts = text(resource).split("(?m)^### ");
        for (String text : Arrays.asList(texts).subList(1, texts.length)) {
            String[] sections = text.split("(?m)^--- ");
            String[] head = sections[0].strip().split("\n");
            List<String> arguments = head.length > 1 ? List.of(head[1].split(" ")) : List.of();
            Map<String, String> files = new LinkedHashMap<>();
            List<String> expected = new ArrayList<>();
            for (String section : Arrays.asList(sections).subList(1, sections.length)) {
                int end = section.indexOf('\n');
                String path = section.substring(0, end);
                String body = section.substring(end + 1);
                if (path.equals("=")) {
                    body.strip().lines().map(String::stripTrailing).forEach(expected::add);
                } else {
                    files.put(path, body);
                }
            }
            cases.add(new Case(head[0], arguments, files, expected));
        }
        assertTrue(!cases.isEmpty(), resource);
        return cases;
    }

    private static String text(String resource) {
        try (InputStream in = ComposeProjectTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
