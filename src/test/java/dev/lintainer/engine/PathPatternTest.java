package dev.lintainer.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "ci.yml, ci.yml, true",
        "ci.yml, a/ci.yml, false",
        "**/ci.yml, ci.yml, true",
        "**/ci.yml, a/b/ci.yml, true",
        "**/ci.yml, a/b/xci.yml, false",
        "a, a/b/c, true",
        "a/, a/b/c, true",
        "a, ab/c, false",
        "a/**, a/b/c, true",
        "a/**/c, a/c, true",
        "a/**/c, a/x/y/c, true",
        "a/**/c, a/x/y/d, false",
        "a/**/b/**/c, a/b/x/b/c, true",
        "*.yml, ci.yml, true",
        "*.yml, a/ci.yml, false",
        "*, a/b, true",
        "*/x, a/x, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXbYbZ, false",
        "**, anything/at/all, true",
        "docker/*.ci, docker/Dockerfile.ci, true",
        "a/b, a, false",
    })
    void matches(String pattern, String path, boolean expected) {
        assertEquals(expected, new PathPattern(pattern).matches(path));
    }

    @Test
    void hostilePatternsTakeNoTime() {
        String pattern = "**/*a*a*a*a*a*a*a*a*a*b/".repeat(20) + "x";
        String path = "a".repeat(300) + ("/" + "a".repeat(300)).repeat(40);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFalse(new PathPattern(pattern).matches(path)));
    }
}
