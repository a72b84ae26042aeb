package dev.lintainer.pipeline.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.document.value.Comparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    @ParameterizedTest
    @CsvSource({
        "app, app:latest, SAME",
        "docker.io/library/app, app, SAME",
        "docker.io/org/app:1, org/app:1, SAME",
        "app:1, app:2, DIFFERENT",
        "localhost:5000/app, localhost:5000/app:latest, SAME",
        "localhost:5000/app, app, DIFFERENT",
        "app:<tag>, app:latest, POSSIBLE",
        "<image>, app:latest, POSSIBLE",
        "<image>:<tag>, <image>:<tag>, SAME",
        "<image>, <image>:latest, POSSIBLE",
        "<image>, <image>:1, DIFFERENT",
        "app@sha256:abc, app:latest, DIFFERENT",
        "app@<digest>, app:latest, POSSIBLE",
        "app@sha256:<digest>, app:1, POSSIBLE",
        "app@<digest>, other:latest, DIFFERENT",
    })
    void comparesNames(String left, String right, Comparison expected) {
        assertEquals(expected, name(left).compare(name(right)));
    }

    @ParameterizedTest
    @CsvSource({
        "app:1, app:2, true",
        "app:<tag>, app, true",
        "<registry>/app:1, <registry>/app:2, true",
        "app:1, application:1, false",
        "<image>, app, false",
        "localhost:5000/app, localhost:5000/app:2, true",
    })
    void tellsRepositoriesApart(String left, String right, boolean expected) {
        assertEquals(expected, name(left).sharesRepository(name(right)));
    }

    private static ImageName name(String text) {
        return ImageName.of(HostPathTest.value(text));
    }
}
