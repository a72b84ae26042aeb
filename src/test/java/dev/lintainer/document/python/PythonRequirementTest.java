package dev.lintainer.document.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.document.value.ImageReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonRequirementTest {
    private static final PythonVersion ALLOWED = PythonVersion.minor("3.12").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "3.12, ALLOWED",
                "3.12.4, ALLOWED",
                "3.12.x, ALLOWED",
                "==3.12.*, ALLOWED",
                "~3.12, ALLOWED",
                "~=3.12, ALLOWED",
                "~=3.12.0, ALLOWED",
                "~> 3.12.1, ALLOWED",
                ">=3.12 <3.13, ALLOWED",
                ">= 3.12 < 3.13, ALLOWED",
                "3.10 - 3.12, ALLOWED",
                "3.10 || 3.12, ALLOWED",
                "<3.13, ALLOWED",
                "3.12-dev, ALLOWED",
                "3.12.0-alpha - 3.12.0, ALLOWED",
                "v3.12, ALLOWED",
                "3.x, FLOATING",
                "3, FLOATING",
                ">=3.12, FLOATING",
                "^3.12, FLOATING",
                ">3.11, FLOATING",
                ">=3.12 <4, FLOATING",
                "*, FLOATING",
                "x, FLOATING",
                ">=3.12 !=3.13.*, FLOATING",
                "!=3.13, UNKNOWN",
                "\">=3.9,<3.12\", UNKNOWN",
                "3.1, OTHER",
                "2.7, OTHER",
                "3.11, OTHER",
                "3.13t, OTHER",
                "3.14t-dev, OTHER",
                "3.15-dev, OTHER",
                "3.14.0rc1, OTHER",
                "3.14.0rc1t, OTHER",
                ">3.12, OTHER",
                ">=3.9 <3.12, OTHER",
                "<3.12, OTHER",
                "3.9 - 3.11, OTHER",
                "pypy3.10, OTHER",
                "pypy-3.9, OTHER",
                "pypy3.12-v7.3.20, ALLOWED",
                "graalpy-24.1, UNKNOWN",
                "three, UNKNOWN",
                "\"\", UNKNOWN",
                "3.99999999999999999999, UNKNOWN",
                "-, UNKNOWN",
                "|| || -, FLOATING",
            })
    void versionsAreReadAsSetupPythonReadsThem(String text, Fit expected) {
        assertEquals(expected, PythonVersions.ofSetUp(text).fit(ALLOWED), text);
    }

    @ParameterizedTest
    @CsvSource({
        "python:3.12, ALLOWED, 3.12",
        "python:3.12.4-alpine3.20, ALLOWED, 3.12.4",
        "docker.io/library/python:3.11-slim, OTHER, 3.11",
        "index.docker.io/library/python:3.11-slim, OTHER, 3.11",
        "public.ecr.aws/docker/library/python:2.7, OTHER, 2.7",
        "mirror.local:5000/library/python:3.11, OTHER, 3.11",
        "arm64v8/python:3.11, OTHER, 3.11",
        "python, FLOATING, ''",
        "python:3, FLOATING, 3",
        "python:3-slim, FLOATING, 3",
        "python:slim-bookworm, FLOATING, ''",
        "python:rc-slim, UNKNOWN, ''",
        "python:3.15.0a1-slim, OTHER, 3.15.0",
        "python:3.14-rc, OTHER, 3.14",
        "python:2, OTHER, 2",
        "python:3.12x, UNKNOWN, ''",
        "pypy:3.10-slim, OTHER, 3.10",
        "acme/python:3.11, UNKNOWN, ''",
        "ghcr.io/acme/python:3.11, UNKNOWN, ''",
        "ghcr.io/astral-sh/uv:python3.12-bookworm-slim, ALLOWED, python3.12",
        "ghcr.io/astral-sh/uv:0.5.1-python3.13-alpine, OTHER, python3.13",
        "ghcr.io/astral-sh/uv:0.5.1, UNKNOWN, ''",
        "mcr.microsoft.com/devcontainers/python:1-3.12, ALLOWED, 3.12",
        "mcr.microsoft.com/devcontainers/python:1-3.11-bookworm, OTHER, 3.11",
        "mcr.microsoft.com/devcontainers/python:3.11-bookworm, OTHER, 3.11",
        "mcr.microsoft.com/devcontainers/python:3, UNKNOWN, ''",
        "cimg/python:3.11.4, OTHER, 3.11.4",
        "tiangolo/uvicorn-gunicorn:python3.11, OTHER, python3.11",
        "quay.io/jupyter/base-notebook:python-3.11, OTHER, 3.11",
        "rayproject/ray:2.9.0-py311, OTHER, py311",
        "public.ecr.aws/sam/build-python3.11, OTHER, python3.11",
        "gcr.io/distroless/python3-debian12:nonroot, OTHER, ''",
        "redis:7, UNKNOWN, ''",
        "node:3.11, UNKNOWN, ''",
        "acme/happy35, UNKNOWN, ''",
    })
    void imagesAreReadByTheirTags(String image, Fit expected, String written) {
        PythonRequirement requirement = PythonImages.requirement(ImageReference.parse(image).orElseThrow());
        assertEquals(expected, requirement.fit(ALLOWED), image);
        assertEquals(written, requirement.written(), image);
    }

    @ParameterizedTest
    @CsvSource({"3.11-slim, OTHER", "3-slim, UNKNOWN", "latest, UNKNOWN"})
    void aDigestTellsWhatAnOpenTagIs(String tag, Fit expected) {
        String image = "python:" + tag + "@sha256:" + "0".repeat(64);
        assertEquals(expected, PythonImages.requirement(ImageReference.parse(image).orElseThrow()).fit(ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({
        "python3.12, ALLOWED",
        "python3.11, OTHER",
        "pip3.11, OTHER",
        "python3.13t, OTHER",
        "python3.11-config, OTHER",
        "pypy3.10, OTHER",
        "python2, OTHER",
        "pip2, OTHER",
        "python2.7, OTHER",
        "python, UNKNOWN",
        "python3, UNKNOWN",
        "pip3, UNKNOWN",
        "pipenv, UNKNOWN",
        "pytest, UNKNOWN",
        "python3.11.exe, UNKNOWN",
    })
    void programsAreReadByTheirNames(String program, Fit expected) {
        assertEquals(expected, PythonVersions.ofProgram(program).fit(ALLOWED), program);
    }

    @ParameterizedTest
    @CsvSource({
        "py312, ALLOWED",
        "py311-django42, OTHER",
        "django42-py3.11, OTHER",
        "pypy310, OTHER",
        "lint, UNKNOWN",
        "py, UNKNOWN",
        "py3, UNKNOWN",
        "pyflakes, UNKNOWN",
    })
    void environmentsAreReadByTheirFactors(String name, Fit expected) {
        assertEquals(expected, PythonVersions.ofEnvironment(name).fit(ALLOWED), name);
    }
}
