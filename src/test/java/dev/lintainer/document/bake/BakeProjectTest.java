package dev.lintainer.document.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.hcl.HclParser;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BakeProjectTest {
    private static final SourceFile COMMAND = SourceFile.of("command", "docker buildx bake");

    /// `#### title`, then sections: `== file name`, `== env NAME=value` (`?` is unknown), `== set override`, `== bake
    /// names`, after which what is built stands.
    record Case(
            String title,
            List<BakeFile> files,
            BakeEnvironment environment,
            List<BakeOverride> overrides,
            List<String> names,
            String expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream stream = BakeProjectTest.class.getResourceAsStream("bake.cases")) {
            String all = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^#### ")).filter(text -> !text.isBlank()).map(BakeProjectTest::one);
        }
    }

    private static Case one(String text) {
        String[] sections = text.split("(?m)^== ");
        List<BakeFile> files = new ArrayList<>();
        Map<String, Value> environment = new HashMap<>();
        List<BakeOverride> overrides = new ArrayList<>();
        List<String> names = List.of();
        String expected = "";
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            String header = sections[i].substring(0, end).strip();
            String body = sections[i].substring(end + 1);
            String kind = header.substring(0, (header + " ").indexOf(' '));
            String rest = header.substring(kind.length()).strip();
            switch (kind) {
                case "file" -> files.add(file(rest, body));
                case "env" ->
                        environment.put(
                                rest.substring(0, rest.indexOf('=')), value(rest.substring(rest.indexOf('=') + 1)));
                case "set" -> overrides.add(BakeOverride.parse(value(rest), whole()).orElseThrow());
                case "bake" -> {
                    names = rest.isEmpty() ? List.of() : List.of(rest.split(" "));
                    expected = body.strip();
                }
                default -> throw new IllegalArgumentException(header);
            }
        }
        return new Case(
                sections[0].strip(),
                files,
                new BakeEnvironment(name -> Optional.ofNullable(environment.get(name)), "call"),
                overrides,
                names,
                expected);
    }

    private static Location whole() {
        return new Location(COMMAND, COMMAND.span());
    }

    /// Each `?` is a hole.
    private static Value value(String text) {
        List<Value> values = new ArrayList<>();
        int holes = 0;
        for (String part : text.split("((?<=\\?)|(?=\\?))")) {
            values.add(
                    part.equals("?")
                            ? Value.symbol(new Symbol("hole" + holes++, Symbol.Shape.ANY))
                            : Value.known(part));
        }
        return Value.concat(values);
    }

    private static BakeFile file(String name, String text) {
        SourceFile source = SourceFile.of(name, text);
        return name.endsWith(".json")
                ? BakeReader.read(YamlParser.parse(source).value())
                : BakeReader.read(HclParser.parse(source));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void builds(Case one) {
        for (BakeFile file : one.files()) {
            assertEquals(List.of(), file.problems());
        }
        BakeProject project = BakeProject.of(one.files(), List.of(), List.of(), one.environment());
        assertEquals(one.expected(), words(project.select(one.names(), one.overrides())));
    }

    private static String words(BakeSelection selection) {
        List<String> lines = new ArrayList<>();
        for (BakeTarget target : selection.targets()) {
            StringBuilder line = new StringBuilder(target.name());
            if (target.role() == BakeTarget.Role.CONTEXT) {
                line.append(" (context)");
            }
            new TreeMap<>(target.attributes())
                    .forEach((name, value) -> {
                        if (!name.equals("inherits")) {
                            line.append(' ').append(name).append('=').append(words(target, name, value));
                        }
                    });
            lines.add(line.toString());
        }
        selection.unread().forEach(name -> lines.add("unread " + name));
        return String.join("\n", lines);
    }

    private static String words(BakeTarget target, String name, BakeValue value) {
        return switch (value) {
            case BakeValue.Items _ -> target.list(name).toString();
            case BakeValue.Fields fields ->
                    new TreeMap<>(target.map(name)) + (fields.others() == BakeValue.Others.POSSIBLE ? "..." : "");
            default -> value.text().toString();
        };
    }

    @Test
    void placesAreThoseOfTheWords() {
        BakeFile file =
                file(
                        "docker-bake.hcl",
                        "variable \"R\" { default = \"r\" }\n"
                                + "target \"a\" {\n"
                                + "  tags = [\"${R}:1\", R]\n"
                                + "  context = R\n"
                                + "}\n");
        BakeTarget target =
                BakeProject.of(List.of(file), List.of(), List.of(), new BakeEnvironment(_ -> Optional.empty(), ""))
                        .select(List.of("a"), List.of())
                        .targets()
                        .getFirst();
        assertEquals("a", target.location().text());
        assertEquals(
                List.of("\"${R}:1\"", "R"), target.list("tags").stream().map(tag -> tag.location().text()).toList());
        assertEquals(List.of("r:1", "r"), target.list("tags").stream().map(BakeText::toString).toList());
        assertEquals("R", target.text("context").orElseThrow().location().text());
    }

    /// Files that ask for more than can be done end soon, in the unknown.
    @Test
    @Timeout(20)
    void endsSoon() {
        StringBuilder doubling = new StringBuilder("a0 = \"xxxxxxxxxx\"\n");
        for (int i = 1; i < 80; i++) {
            doubling.append("a")
                    .append(i)
                    .append(" = \"${a")
                    .append(i - 1)
                    .append("}${a")
                    .append(i - 1)
                    .append("}\"\n");
        }
        String axis = "[" + "\"x\",".repeat(100) + "]";
        List<String> texts =
                List.of(
                        doubling + "target \"default\" { tags = [a79] }\n",
                        "target \"default\" {\n  matrix = { a = " + axis + ", b = " + axis + "}\n}\n",
                        "function \"f\" {\n  params = [x]\n  result = f(x)\n}\ntarget \"default\" { tags = [f(1)] }\n",
                        "function \"f\" {\n"
                                + "  params = [x]\n"
                                + "  result = \"${f(x)}${f(x)}\"\n"
                                + "}\n"
                                + "target \"default\" { tags = [f(1)] }\n",
                        "l = "
                                + axis
                                + "\n"
                                + "target \"default\" { tags = flatten([for a in l : [for b in l : [for c in l : c]]])"
                                + " }\n",
                        "a = b\n"
                                + "b = a\n"
                                + "target \"default\" {\n"
                                + "  inherits = [\"default\"]\n"
                                + "  tags = [a, target.default.tags]\n"
                                + "}\n",
                        "group \"default\" { targets = [\"b\"] }\ngroup \"b\" { targets = [\"default\", \"b\"] }\n",
                        "target \"default\" {\n  contexts = { a = \"target:default\", b = \"target:x\" }\n}\n");
        for (String text : texts) {
            BakeProject project =
                    BakeProject.of(
                            List.of(file("docker-bake.hcl", text)),
                            List.of(),
                            List.of(),
                            new BakeEnvironment(_ -> Optional.empty(), ""));
            BakeSelection selection = project.select(List.of(), List.of());
            assertTrue(selection.targets().size() <= 2, text);
        }
    }
}
