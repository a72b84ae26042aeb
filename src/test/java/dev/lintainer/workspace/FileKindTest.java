package dev.lintainer.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        ".github/workflows/ci.yml, WORKFLOW",
        ".github/workflows/ci.yaml, WORKFLOW",
        ".github/workflows/docker-compose.yml, WORKFLOW",
        ".github/workflows/action.yml, WORKFLOW",
        "action.yml, ACTION",
        ".github/actions/build/action.yaml, ACTION",
        "Dockerfile, DOCKERFILE",
        "docker/Dockerfile.ci, DOCKERFILE",
        "docker/Dockerfile-ci, DOCKERFILE",
        "docker/Dockerfile_ci, DOCKERFILE",
        "ci.Dockerfile, DOCKERFILE",
        "ci.dockerfile, DOCKERFILE",
        "Containerfile, DOCKERFILE",
        "Containerfile.ci, DOCKERFILE",
        "compose.yml, COMPOSE",
        "docker-compose.yaml, COMPOSE",
        "a/docker-compose.ci.yml, COMPOSE",
        "compose-dev.yml, COMPOSE",
        "compose_dev.yml, COMPOSE",
        "services/vendor/Dockerfile, DOCKERFILE",
        "vendor/api/Dockerfile, DOCKERFILE",
        "test-fixtures/Dockerfile, DOCKERFILE",
        "docker-compose_dev.yml, COMPOSE",
    })
    void byPath(String path, FileKind kind) {
        assertEquals(Optional.of(kind), FileKind.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ci.yml",
                ".github/workflows/deep/ci.yml",
                "sub/.github/workflows/ci.yml",
                ".github/workflows/README.md",
                ".github/workflows/ci.yml.disabled",
                "reaction.yml",
                "Dockerfile.dockerignore",
                "Dockerfile.md",
                "Dockerfile.template",
                "Dockerfile-template",
                "Dockerfile.rego",
                "src/main/java/Dockerfile.java",
                "installer/tests/Fixtures/no-theme/docker-compose.yml",
                "parser/testfiles/flags/Dockerfile",
                "parser/testfiles-negative/empty/Dockerfile",
                "Dockerfile-alpine.j2",
                "Dockerfiles",
                "composer.yml",
                "my-compose.yml",
                "compose.json",
                "vendor/example.org/tools/Dockerfile",
                "testdata/Dockerfile",
                "api/test/fixtures/broken/action.yml",
                "api/vendor/example.org/tools/docker-compose.yml",
                "",
            })
    void othersHaveNoKind(String path) {
        assertEquals(Optional.empty(), FileKind.of(path));
    }
}
