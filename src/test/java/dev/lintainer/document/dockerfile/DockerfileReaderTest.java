package dev.lintainer.document.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileReaderTest {
    private static Dockerfile read(String text) {
        return DockerfileReader.read(DockerfileParser.parse(SourceFile.of("Dockerfile", text)));
    }

    @Test
    void dividesIntoStages() {
        String text =
                """
                ARG PYTHON=3.13 BASE
                FROM --platform=$BUILDPLATFORM python:${PYTHON} AS Build
                RUN a
                # between
                FROM build
                USER b
                """;
        Dockerfile dockerfile = read(text);
        assertEquals(List.of(), dockerfile.problems());
        assertEquals(
                List.of("PYTHON", "BASE"), dockerfile.globalArguments().stream().map(GlobalArgument::name).toList());
        Stage build = dockerfile.stages().getFirst();
        assertEquals(Optional.of("build"), build.name());
        assertEquals("Build", dockerfile.source().text(build.nameSpan().orElseThrow()));
        assertEquals("python:${PYTHON}", build.base().raw());
        assertEquals("$BUILDPLATFORM", build.platform().orElseThrow().raw());
        assertEquals(
                text.substring(text.indexOf("FROM --"), text.indexOf("\n# between")),
                dockerfile.source().text(build.span()));
        assertEquals(1, dockerfile.stages().getLast().index());
        assertEquals(Optional.of(build), dockerfile.stage("BUILD"));
        assertTrue(dockerfile.stage("1").isEmpty());
    }

    /// One problem each, at the place between `[[` and `]]`. In the table, `~` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    no-stage                | [[ARG]] a~ARG b
                    instruction-before-from | [[USER]] a~FROM a
                    bad-image-name          | FROM [[Python:3]]
                    bad-image-name          | FROM [["A"]]
                    stage-case              | FROM a AS Base~FROM [[Base]]
                    bad-image-name          | FROM a@sha256:12~
                    unknown-stage           | FROM a~COPY --from=[[1]] b c
                    unknown-stage           | FROM a~COPY --from=[[-1]] b c
                    unknown-stage           | FROM a~COPY --from=[[99999999999]] b c
                    own-stage               | FROM a AS b~COPY --from=[[B]] c d
                    own-stage               | FROM a~RUN x~COPY --from=[[0]] c d
                    later-stage             | FROM a~COPY --from=[[c]] x y~FROM a AS c
                    later-stage             | FROM a AS c~COPY --from=[[1]] x y~FROM c
                    later-stage             | FROM a~RUN --mount=from=[[c]],target=/c x~FROM a AS C
                    bad-image-name          | FROM a~COPY --from=[[x//y]] b c
                    """)
    void problems(String code, String marked) {
        String faulty = marked.replace("~", "\n");
        String text = faulty.replace("[[", "").replace("]]", "");
        Dockerfile dockerfile = read(text);
        assertEquals(List.of(code), dockerfile.problems().stream().map(SyntaxProblem::code).toList(), marked);
        if (faulty.contains("[[")) {
            assertEquals(
                    faulty.substring(faulty.indexOf("[[") + 2, faulty.indexOf("]]")),
                    dockerfile.source().text(dockerfile.problems().getFirst().span()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    FROM b AS a~FROM a AS b
                    FROM a AS x~FROM x AS x~COPY --from=0 b c
                    FROM scratch~COPY --from=scratch a b~COPY --from=localhost:5000/a.b/c_d__e-f:V.1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef x y
                    FROM $A~COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/~RUN --mount=from=0,target=/x y
                    ARG A~# c~ARG B~FROM a
                    FROM a~ONBUILD COPY --from=later b c
                    FROM [::1]:5000/a
                    """)
    void acceptsTheUnusual(String text) {
        assertEquals(List.of(), read(text.replace("~", "\n")).problems());
    }

    @Test
    void oneFaultIsToldOnce() {
        for (String text : List.of("", "RUNN a", "FROM", "FROM a\nCOPY --from=$x b c", "FROM ${\nRUN a")) {
            assertEquals(1, read(text).problems().size(), text);
        }
    }
}
