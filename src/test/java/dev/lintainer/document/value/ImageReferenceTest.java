package dev.lintainer.document.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.document.value.ImageReference.Part;
import dev.lintainer.document.value.ImageReference.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
    private static final String SHA = "sha256:" + "0123456789abcdef".repeat(4);

    /// `?` is a hole, `SHA` a digest. Expected: registry, repository, tag and digest, `-` where there is none.
    @ParameterizedTest
    @CsvSource({
        "alpine, - alpine - -",
        "alpine:3.20, - alpine 3.20 -",
        "python:3.12-slim@SHA, - python 3.12-slim SHA",
        "org/app, - org/app - -",
        "docker.io/library/alpine, docker.io library/alpine - -",
        "localhost/app, localhost app - -",
        "localhost:5000/a/b:1, localhost:5000 a/b 1 -",
        "host:5000, - host 5000 -",
        "ghcr.io/org/app@SHA, ghcr.io org/app - SHA",
        "[::1]:5000/app:x, [::1]:5000 app x -",
        "Registry/app, Registry app - -",
        "a.b-c__d--e/f_g, - a.b-c__d--e/f_g - -",
        "a_b/c.d:T_1.-, - a_b/c.d T_1.- -",
        "?, - ? - -",
        "?:?, - ? ? -",
        "?/app:1, - ?/app 1 -",
        "ghcr.io/?/app-?:v?, ghcr.io ?/app-? v? -",
        "?.io:?/app, ?.io:? app - -",
        "app@?, - app - ?",
        "app@sha256:?, - app - sha256:?",
    })
    void namesAreTakenApart(String text, String expected) {
        ImageReference reference = ImageReference.parse(decoded(text)).orElseThrow();
        String parts =
                String.join(
                        " ",
                        text(reference.registry()),
                        reference.repository().text(),
                        text(reference.tag()),
                        text(reference.digest()));
        assertEquals(decoded(expected), parts);
        for (Optional<Part> part :
                List.of(
                        reference.registry(),
                        Optional.of(reference.repository()),
                        reference.tag(),
                        reference.digest())) {
            part.ifPresent(one -> assertEquals(one.text(), reference.text().substring(one.start(), one.end())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, ''",
        "App, UPPER_CASE, App",
        "ghcr.io/Org/app:1, UPPER_CASE, Org/app",
        "App-?:1, UPPER_CASE, App-?",
        "a//b, REPOSITORY, ''",
        "a/, REPOSITORY, ''",
        "/a, REPOSITORY, ''",
        "-a, REPOSITORY, -",
        "a-, REPOSITORY, -",
        "a..b, REPOSITORY, ..",
        "a___b, REPOSITORY, ___",
        "a b, REPOSITORY, ' '",
        "$image, REPOSITORY, $",
        "-?, REPOSITORY, -",
        "'alpine ', REPOSITORY, ' '",
        "https://a/b, REGISTRY, https:",
        "-a.b/c, REGISTRY, -a.b",
        "a..b/c, REGISTRY, a..b",
        "a.b:x/c, REGISTRY, a.b:x",
        "A_b.c/d, REGISTRY, A_b.c",
        "[x]:1/a, REGISTRY, [x]:1",
        "a:, TAG, ''",
        "a:.b, TAG, .b",
        "a:b:c, TAG, b:c",
        "a:b c, TAG, b c",
        "a@, DIGEST, ''",
        "a@sha256:12, DIGEST, sha256:12",
        "a@md5:SHA, DIGEST, md5:SHA",
        "a@SHA@SHA, DIGEST, SHA@SHA",
    })
    void faultsHaveTheirPlaces(String text, ImageReference.Fault fault, String place) {
        Reading.Invalid invalid = (Reading.Invalid) ImageReference.read(decoded(text));
        assertEquals(fault, invalid.fault());
        assertEquals(decoded(place), decoded(text).substring(invalid.start(), invalid.end()));
    }

    @Test
    void identifiersAndLengthsAreChecked() {
        assertEquals(
                new Reading.Invalid(ImageReference.Fault.IDENTIFIER, 0, 64),
                ImageReference.read("0123456789abcdef".repeat(4)));
        assertTrue(ImageReference.parse("a".repeat(255)).isPresent());
        assertEquals(new Reading.Invalid(ImageReference.Fault.TOO_LONG, 0, 256), ImageReference.read("a".repeat(256)));
        assertTrue(ImageReference.parse("a:" + "b".repeat(128)).isPresent());
        assertFalse(ImageReference.parse("a:" + "b".repeat(129)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "x, docker.io/library/x:latest",
        "x:latest, docker.io/library/x:latest",
        "docker.io/x, docker.io/library/x:latest",
        "index.docker.io/library/x, docker.io/library/x:latest",
        "org/x:1, docker.io/org/x:1",
        "ghcr.io/x, ghcr.io/x:latest",
        "x:1@SHA, docker.io/library/x@SHA",
    })
    void oneImageHasOneCanonicalName(String text, String canonical) {
        ImageReference reference = ImageReference.parse(decoded(text)).orElseThrow();
        assertEquals(decoded(canonical), reference.canonical().orElseThrow());
        assertTrue(reference.isSameAs(ImageReference.parse(decoded(canonical)).orElseThrow()));
        assertFalse(reference.isSameAs(ImageReference.parse("other").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "x, docker.io, latest",
        "x:1, docker.io, 1",
        "x@SHA, docker.io, -",
        "?, -, -",
        "?/x, -, latest",
        "org/?:1, docker.io, 1",
        "org/x-?, docker.io, -",
        "ghcr.io/?:?, ghcr.io, -",
        "index.docker.io/x, docker.io, latest",
    })
    void holesHideWhatTheyMayHold(String text, String registry, String tag) {
        ImageReference reference = ImageReference.parse(decoded(text)).orElseThrow();
        assertEquals(registry, reference.registryName().orElse("-"));
        assertEquals(tag, reference.effectiveTag().orElse("-"));
    }

    @Test
    void valuesAreReadWithTheirHoles() {
        Value value = Value.known("org/app:").then(Value.unknown("github.sha"));
        Reading.Valid valid = (Reading.Valid) ImageReference.read(value);
        assertEquals(new Part(String.valueOf(ImageReference.HOLE), 8), valid.reference().tag().orElseThrow());
        assertTrue(valid.reference().hasHoles());
        assertTrue(valid.reference().canonical().isEmpty());
        assertFalse(valid.reference().isSameAs(valid.reference()));
    }

    @Test
    void everyTextIsRead() {
        String alphabet = ":/@.-_aA0[]? ";
        for (int i = 0; i < 13 * 13 * 13 * 13; i++) {
            StringBuilder text = new StringBuilder();
            for (int rest = i; rest > 0; rest /= alphabet.length()) {
                text.append(alphabet.charAt(rest % alphabet.length()));
            }
            String name = decoded(text.toString());
            if (ImageReference.read(name) instanceof Reading.Invalid invalid) {
                assertTrue(invalid.start() <= invalid.end() && invalid.end() <= name.length(), name);
            }
        }
    }

    private static String decoded(String text) {
        return text.replace("SHA", SHA).replace('?', ImageReference.HOLE);
    }

    private static String text(Optional<Part> part) {
        return part.map(Part::text).orElse("-");
    }
}
