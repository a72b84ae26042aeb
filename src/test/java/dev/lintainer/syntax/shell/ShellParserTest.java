package dev.lintainer.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scripts of `cases.txt` and the trees that they give. `␍` stands for a carriage return; a line that begins with `!`
/// is a problem with the text at its place.
class ShellParserTest {
    record Case(String name, String script, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String block : resource("cases.txt").split("(?m)^=== ")) {
            if (!block.isEmpty()) {
                String[] parts = block.split("(?m)^---\n", 2);
                String[] head = parts[0].split("\n", 2);
                cases.add(new Case(head[0], head[1].replace('␍', '\r'), parts[1]));
            }
        }
        return cases;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ShellParserTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTrees(Case one) {
        SourceFile file = SourceFile.of("script.sh", one.script());
        Parsed<ShellScript> parsed = ShellParser.parse(MappedText.of(file), Holes.GITHUB_EXPRESSIONS);
        StringBuilder actual = new StringBuilder();
        for (ShellScript.Statement statement : parsed.value().statements()) {
            actual.append(ShellPrinter.print(statement)).append('\n');
        }
        parsed.problems()
                .forEach(problem ->
                        actual.append("! ")
                                .append(problem.code())
                                .append(" `")
                                .append(file.text(problem.span()))
                                .append("`\n"));
        assertEquals(one.expected(), actual.toString());
    }
}
