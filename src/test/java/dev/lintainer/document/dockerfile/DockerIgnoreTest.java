package dev.lintainer.document.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerIgnoreTest {
    private static Parsed<DockerIgnore> parse(String text) {
        return DockerIgnore.parse(SourceFile.of(".dockerignore", text));
    }

    /// Lines of a file, `~` between them; then paths that it leaves out, then paths that it keeps.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    .git                       | .git .git/config          | x/.git .gitignore
                    *.pyc                      | a.pyc                     | x/a.pyc
                    **/*.pyc                   | a.pyc x/y/a.pyc           | a.py
                    **/__pycache__             | __pycache__/a x/__pycache__ | pycache
                    /dist/                     | dist dist/a               | x/dist
                    ./a/../b                   | b b/c                     | a
                    build/**                   | build/a build/x/y         | build
                    a/**/b                     | a/b a/x/b a/x/y/b/c       | a ab
                    **foo                      | foo barfoo x/foo          | foox
                    **                         | a a/b                     |
                    *                          | a a/b                     |
                    *~!src~src/*.md            | a README src/x.md         | src src/a.py
                    *~!README.md               | a                         | README.md
                    docs~!docs/keep.md         | docs docs/a               | docs/keep.md
                    a?c                        | abc                       | ac a/c abbc
                    [a-c]x[^0-9]               | axb cxz                   | dxb ax1 ax
                    \\*.py                      | *.py                      | a.py
                    [\\]]                       | ]                         | a
                    # c~ # d~~  e              | e                         | c d
                    a b                        | 'a\u0020b'                | a
                    """)
    void leavesOut(String lines, String excluded, String kept) {
        Parsed<DockerIgnore> parsed = parse(lines.replace("~", "\r\n") + "\r\n");
        assertEquals(List.of(), parsed.problems());
        for (String path : paths(excluded)) {
            assertEquals(true, parsed.value().excludes(path), path);
        }
        for (String path : paths(kept)) {
            assertEquals(false, parsed.value().excludes(path), path);
        }
    }

    private static List<String> paths(String written) {
        if (written == null) {
            return List.of();
        }
        return written.startsWith("'")
                ? List.of(written.substring(1, written.length() - 1))
                : List.of(written.split(" "));
    }

    @Test
    void neverLeavesOutTheRoot() {
        assertEquals(false, parse("*\n**\n.\n").value().excludes("."));
        assertEquals(true, parse("*\n").value().excludes("./a//b/../c"));
    }

    @Test
    void saysWhichPatternsCannotBeRead() {
        Parsed<DockerIgnore> parsed = parse("a[\n!\nb\\\n[b-]\n[]\nok\n!ok/x\n");
        assertEquals(
                List.of("bad-pattern", "bad-pattern", "bad-pattern", "bad-pattern", "bad-pattern"),
                parsed.problems().stream().map(SyntaxProblem::code).toList());
        assertEquals(
                List.of("ok EXCLUDE", "ok/x INCLUDE"),
                parsed.value().patterns().stream().map(p -> p.text() + " " + p.effect()).toList());
    }

    @Test
    void hostilePatternsCostLittle() {
        DockerIgnore ignore = parse("**/*a".repeat(800) + "b\n" + "*".repeat(4000) + "x\n").value();
        assertEquals(2, ignore.patterns().size());
        assertEquals(1, parse("a".repeat(5000)).problems().size());
        assertEquals(false, assertTimeout(Duration.ofSeconds(10), () -> ignore.excludes("a/".repeat(2000) + "a")));
    }
}
