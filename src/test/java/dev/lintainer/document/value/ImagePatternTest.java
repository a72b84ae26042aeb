package dev.lintainer.document.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePatternTest {
    private static final String DIGEST = "@sha256:" + "a".repeat(64);

    /// `?` stands for a hole, `#` for a digest.
    @ParameterizedTest
    @CsvSource({
        "python, python, SAME",
        "python, python:3.12-slim, SAME",
        "python, python:?, SAME",
        "python, docker.io/library/python:3.12, SAME",
        "docker.io/library/python, python, SAME",
        "python, someone/python, DIFFERENT",
        "python, ghcr.io/library/python, DIFFERENT",
        "python:3.12-*, python:3.12-slim, SAME",
        "python:3.12-*, python:3.12-slim#, SAME",
        "python:3.12-*, python:3.13-slim, DIFFERENT",
        "python:3.12-*, python#, DIFFERENT",
        "python:*, python#, SAME",
        "python:3.12-*, python:?, POSSIBLE",
        "python:3.12-*, node:?, DIFFERENT",
        "python:latest, python, SAME",
        "python:3.1*2*, python:3.1112122, SAME",
        "ghcr.io/us/**, ghcr.io/us/app:1, SAME",
        "ghcr.io/us/**, ghcr.io/us/a/b/c, SAME",
        "ghcr.io/us/*, ghcr.io/us/a/b, DIFFERENT",
        "ghcr.io/us/*, ghcr.io/usa/b, DIFFERENT",
        "**/tools/*, registry:5000/a/tools/x, SAME",
        "**/tools/*, registry:5000/a/tool/x, DIFFERENT",
        "ghcr.io/**, ?/app, POSSIBLE",
        "ghcr.io/us/**, ghcr.io/?/app, POSSIBLE",
        "**, anything/at/all:1, SAME",
    })
    void comparesNames(String pattern, String image, Comparison expected) {
        String name = image.replace('?', ImageReference.HOLE).replace("#", DIGEST);
        ImageReference reference = ImageReference.parse(name).orElseThrow();
        assertEquals(expected, ImagePattern.parse(pattern).orElseThrow().compare(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "/python", "ghcr.io//x", "python:", "python@sha256:a", "ghcr.io/", "pyth\u00f6n"})
    void refusesWhatFitsNoImage(String text) {
        assertTrue(ImagePattern.parse(text).isEmpty());
    }

    @Test
    void manyStarsTakeNoLongerThanTheirNumber() {
        ImagePattern pattern = ImagePattern.parse("*a".repeat(2000) + "b").orElseThrow();
        ImageReference image = ImageReference.parse("a".repeat(200)).orElseThrow();
        assertEquals(Comparison.DIFFERENT, pattern.compare(image));
        assertEquals(List.of("*a".repeat(2000) + "b"), pattern.segments());
    }
}
