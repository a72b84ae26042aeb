package dev.lintainer.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.InnerScript;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.syntax.shell.ShellWords;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a script is wrapped in, each word of it is found where it stands in the file.
class ShellPlacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                run: |
                  docker run --rm -v "$PWD:/app" \\
                    'ci image' sh -c "pytest -q && \\
                      echo \\"all done\\" > /app/result" # why
                """,
                """
                  run: >-
                    docker run --rm -v "$PWD:/app"
                    'ci image' sh -c "pytest -q &&
                    echo \\"all done\\" > /app/result"
                """,
                """
                run: 'docker run --rm -v "$PWD:/app" ''ci image''
                  sh -c "pytest -q && echo \\"all done\\" > /app/result"'
                """,
                """
                run: "docker run --rm -v \\"$PWD:/app\\" 'ci\\x20image' \\
                  sh -c \\"pytest -q && echo \\\\\\"all\\
                  \\ done\\\\\\" > /app/result\\""
                """,
                """
                run: docker run --rm -v "$PWD:/app" 'ci image'
                  sh -c "pytest -q && echo \\"all done\\" > /app/result"
                """,
                """
                FROM a
                RUN docker run --rm -v "$PWD:/app" \\
                # a comment
                    'ci image' \\

                    sh -c "pytest -q && echo \\"all done\\" > /app/result"
                """,
                """
                FROM a
                RUN <<EOF
                docker run --rm -v "$PWD:/app" 'ci image' sh -c "pytest -q && echo \\"all done\\" > /app/result"
                EOF
                """,
            })
    void wordsOfWrappedScriptsAreFound(String text) {
        for (String lines : List.of(text, text.replace("\n", "\r\n"), text.stripTrailing())) {
            SourceFile file = SourceFile.of("file", lines);
            ShellWords outer = read(script(file));
            List<ShellWord> words = outer.commands.getFirst().words();
            InnerScript inner = InnerScript.ofWords(words.subList(words.size() - 3, words.size())).orElseThrow();
            ShellWords innerWords = read(inner.script());
            Set<String> found = new TreeSet<>();
            for (ShellWord word : outer.words) {
                found.add(file.text(word.span()));
            }
            for (ShellWord word : innerWords.words) {
                found.add("inner " + file.text(word.span()));
            }
            assertTrue(found.containsAll(List.of("--rm", "inner -q", "inner /app/result")), found::toString);
            assertEquals(
                    List.of("pytest", "-q", "echo", "all done", "/app/result"),
                    innerWords.words.stream().map(word -> word.content().text()).toList());
            outer.parts.forEach(part -> assertInPlace(file, part));
            innerWords.parts.forEach(part -> assertInPlace(file, part));
        }
    }

    private static ShellWords read(MappedText script) {
        Parsed<ShellScript> parsed = ShellParser.parse(script, Holes.NONE);
        assertEquals(List.of(), parsed.problems());
        return ShellWords.of(parsed.value());
    }

    private static MappedText script(SourceFile file) {
        if (file.text().startsWith("FROM")) {
            return DockerfileParser.parse(file).value().instructions().getLast() instanceof Instruction.Run run
                            && run.command() instanceof CommandForm.ShellForm shell
                    ? shell.script()
                    : fail("no shell form");
        }
        return YamlParser.parse(file).value().documents().getFirst() instanceof YamlMapping mapping
                        && mapping.get("run").orElseThrow() instanceof YamlScalar scalar
                ? scalar.content()
                : fail("no run");
    }

    /// Each character stands at its place, or an escape, a doubled quote or a line's end does.
    private static void assertInPlace(SourceFile file, ShellWord.Part part) {
        MappedText content = part.content();
        for (int i = 0; i < content.length(); i++) {
            String raw = file.text(content.toSource(i, i + 1));
            char first = raw.charAt(0);
            boolean there = first == content.text().charAt(i) || first == '\\' || first == '\n' || first == '\r';
            assertTrue(there, () -> "`" + content.text() + "` at `" + raw + "`");
        }
    }
}
