package dev.lintainer.document.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {
    private static ComposeFile read(String path, String text) {
        return ComposeReader.read(YamlParser.parse(SourceFile.of(path, text)).value());
    }

    private static ComposeProject project(String path, String text) {
        return ComposeProject.load(
                ComposeInvocation.of(path),
                asked -> asked.equals(path) ? Optional.of(read(path, text)) : Optional.empty());
    }

    @Test
    void recordsDirectives() {
        ComposeFile file = read("o.yaml", "services: {a: {ports: !reset [], environment: {X: !override 1}}}");
        assertEquals(
                List.of("RESET [services, a, ports]", "OVERRIDE [services, a, environment, X]"),
                file.directives().stream().map(directive -> directive.kind() + " " + directive.path()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "compose.yaml, 'name: Shop_1!', '', shop_1, shop_1-a",
        "compose.yaml, 'name: \"${P:-x}\"', '', x, x-a",
        "Deploy/My App/compose.yaml, '', '', myapp, myapp-a",
        "docker/compose.yaml, '', given, given, given-a",
        "compose.yaml, '', '', ${name of the workspace's folder}, ${name of the workspace's folder}-a",
    })
    void namesTheProject(String path, String name, String variable, String expected, String image) {
        ComposeProject project = project(path, name + "\nservices: {a: {build: .}}");
        Map<String, Value> variables =
                variable.isEmpty() ? Map.of() : Map.of("COMPOSE_PROJECT_NAME", Value.known(variable));
        assertEquals(
                List.of(expected, image),
                List.of(
                        project.projectName(key -> Optional.ofNullable(variables.get(key))).toString(),
                        project.imageOf(project.services().getFirst(), key -> Optional.ofNullable(variables.get(key)))
                                .toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | docker-compose.yml | [docker-compose.yml]",
                "a/b | compose.yml, docker-compose.yml | [compose.yml]",
                "a/b | a/compose.yaml, compose.yaml | [a/compose.yaml]",
                "'' | compose.yaml, compose.yml, compose.override.yaml | [compose.yaml, compose.override.yaml]",
                "a | a/docker-compose.yml, a/docker-compose.override.yml, compose.override.yml "
                        + "| [a/docker-compose.yml, a/docker-compose.override.yml]",
                "a | b/compose.yaml | []",
            })
    void findsTheDefaultFiles(String directory, String present, String expected) {
        Set<String> files = Set.of(present.split(", "));
        List<String> found =
                ComposeInvocation.in(directory, files::contains).map(ComposeInvocation::files).orElse(List.of());
        assertEquals(expected, found.toString());
    }

    /// Texts that are big, deep or made to multiply.
    static List<String> hostile() {
        int many = 5_000;
        return List.of(
                "services:\n"
                        + lines(many, i -> "  s" + i + ": {extends: {service: base}}")
                        + "  base: {image: x, environment: ["
                        + lines(many, i -> "V" + i + "=1,")
                        + "]}\n",
                "services:\n" + lines(many, i -> "  s" + i + ": {image: x, extends: s" + (i + 1) + "}"),
                "services:\n" + lines(many, i -> "  s" + i + ": {image: x, depends_on: [s" + (i + 1) + "]}"),
                lines(1, i -> "x0: &x0 {k: v}")
                        + lines(many, i -> "x" + (i + 1) + ": &x" + (i + 1) + " {<<: *x" + i + "}"),
                "x0: &x0 [a]\n" + lines(60, i -> "x" + (i + 1) + ": &x" + (i + 1) + " [*x" + i + ", *x" + i + "]"),
                "services: {a: {volumes: ['" + ":".repeat(100_000) + "'], ports: ['" + "$A:".repeat(50_000) + "']}}",
                "services: {a: {environment: {" + lines(many, i -> "V" + i + ": !reset null,") + "}}}",
                "[".repeat(50_000),
                "services: " + "{a: ".repeat(50_000));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n")) + "\n";
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void survivesHostileFiles(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    ComposeProject project = project("compose.yaml", text);
                    assertTrue(project.files().size() == 1);
                });
    }

    @Test
    void includesCannotMultiply() {
        String text = "include: [%s, %s]\nservices: {s%d: {image: x}}";
        ComposeProject project =
                ComposeProject.load(
                        ComposeInvocation.of("f0.yaml"),
                        path -> {
                            int number = Integer.parseInt(path.substring(1, path.indexOf('.')));
                            String next = "f" + (number + 1) + ".yaml";
                            return Optional.of(read(path, text.formatted(next, next, number)));
                        });
        assertTrue(!project.isComplete() && project.service("s0").isPresent());
    }
}
