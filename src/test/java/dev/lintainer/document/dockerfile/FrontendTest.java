package dev.lintainer.document.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.text.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendTest {
    private static final String FILE = "FROM a\nRUN --device=nvidia.com/gpu=all \\\n  x\n";

    private static List<String> problems(String text) {
        return DockerfileReader.read(DockerfileParser.parse(SourceFile.of("Dockerfile", text))).problems().stream()
                .map(SyntaxProblem::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a comment\n# syntax=docker/dockerfile:labs\n",
                "# syntax=docker/dockerfile\n",
                "# Syntax = docker.io/docker/dockerfile:1 with arguments\r\n",
                "# syntax=docker/dockerfile:1.14.0\n",
                "# syntax=docker/dockerfile:latest@sha256:"
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
            })
    void stableFrontendsRefusePreviews(String top) {
        assertEquals(List.of("preview-flag"), problems(top + FILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker/dockerfile:labs",
                "docker/dockerfile:1-labs",
                "docker/dockerfile:1.14.0-labs",
                "docker/dockerfile:experimental",
                "docker/dockerfile@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "docker/dockerfile-upstream:master",
                "mirror.example/docker/dockerfile:1",
                "dockerfile",
                "?",
            })
    void othersDecideForThemselves(String frontend) {
        assertEquals(List.of(), problems("# syntax=" + frontend + "\n" + FILE));
    }
}
