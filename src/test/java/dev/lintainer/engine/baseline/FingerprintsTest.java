package dev.lintainer.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A place is marked by guillemets, which are taken out before the file is read.
class FingerprintsTest {
    private static final String CI = ".github/workflows/ci.yml";

    private static Fingerprint fingerprint(String path, String marked) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        FileTree files = FileTree.of(Map.of(path, marked.replace("«", "").replace("»", "")));
        Subjects subjects = RepositoryReader.read(files);
        SourceFile source = files.read(path).orElseThrow();
        return Fingerprints.in(subjects).of(new Location(source, new Span(start, end)));
    }

    private static void assertPlace(String expected, String path, String marked) {
        Fingerprint fingerprint = fingerprint(path, marked);
        assertEquals(expected, String.join(" / ", fingerprint.place()) + " = " + fingerprint.text());
    }

    @Test
    void keysAndNamesLeadToAPlaceInYaml() {
        assertPlace("jobs / a = ", CI, "jobs:\n  «a»:\n    runs-on: x\n");
        assertPlace("jobs / a / runs-on = x", CI, "jobs:\n  a:\n    runs-on: «x»\n");
        assertPlace("jobs / a / runs-on = x", CI, "jobs:\n  a:\n    «runs-on: x»\n");
        assertPlace("jobs / a / steps / - Go = ", CI, "jobs:\n  a:\n    steps:\n      - «name: Go\n        run: x»\n");
        assertPlace("on / - push = push", CI, "on: [«push», pull_request]\n");
        assertPlace(
                "jobs / a / steps / - actions/checkout / uses = actions/checkout",
                CI,
                "jobs: { a: { steps: [uses: «actions/checkout@v4»] } }\n");
        assertPlace(
                "services / a / ports / - {published: 1, target: 2} / target = 2",
                "compose.yml",
                "services:\n  a:\n    ports:\n      - target: «2»\n        published: 1\n");
        assertPlace("x = y", "other.json", "{\"x\": «\"y\"»}");
    }

    @Test
    void aScriptOfManyLinesIsNotTheText() {
        String script =
                "jobs:\n  a:\n    steps:\n      - id: s\n        run: «|\n          make\n          make test»\n";
        assertPlace("jobs / a / steps / - s / run = ", CI, script);
        assertEquals(fingerprint(CI, script), fingerprint(CI, script.replace("make test", "make tests\n          x")));
    }

    @Test
    void formattingMakesNoDifference() {
        Fingerprint block =
                fingerprint(
                        CI,
                        """
                        on: push
                        jobs:
                          a:
                            steps:
                              - name: Test it
                                run: |
                                  docker run «app:latest» pytest
                        """);
        String[] others = {
            """
            jobs:

                a:
                    # a comment
                    steps:
                    -   run: |
                            docker run «app:latest» pytest
                        name: "Test  it"
            on: push
            """,
            "jobs: {a: {steps: [{run: docker run «app:latest» pytest, name: 'Test it'}]}}\n",
            "jobs:\r\n  a:\r\n    steps:\r\n      - name: Test it\r\n        run: >-\r\n          docker run\r\n"
                    + "          «app:latest» pytest\r\n",
            "{\"jobs\": {\"a\": {\"steps\": [{\"name\": \"Test it\", \"run\": \"docker run «app\\u003alatest»\"}]}}}\n",
        };
        for (String other : others) {
            assertEquals(block, fingerprint(CI, other), other);
        }
    }

    @Test
    void anotherPlaceOrTextMakesADifference() {
        String text = "jobs:\n  a:\n    steps:\n      - name: Test\n        run: docker run «app:latest» pytest\n";
        Fingerprint fingerprint = fingerprint(CI, text);
        assertNotEquals(fingerprint, fingerprint(CI, text.replace("  a:", "  b:")));
        assertNotEquals(fingerprint, fingerprint(CI, text.replace("Test", "Check")));
        assertNotEquals(fingerprint, fingerprint(CI, text.replace("latest", "1")));
        assertNotEquals(fingerprint, fingerprint(CI, text.replace("run:", "shell:")));
        assertNotEquals(
                fingerprint(
                        CI, text.replace("«", "").replace("app", "«app").replace("latest» pytest", "latest pytest»")),
                fingerprint);
    }

    @Test
    void stageAndInstructionLeadToAPlaceInADockerfile() {
        assertPlace("stage base / FROM / - a AS base = a", "Dockerfile", "FROM «a» AS base\nFROM b\n");
        assertPlace("- last stage / RUN / - make test = test", "Dockerfile", "FROM a\nRUN make «test»\n");
        assertPlace("- stage 1 / RUN / - make = ", "Dockerfile", "FROM a\n«run make»\nFROM b\n");
        assertPlace("ARG / - A=1 = A=1", "Dockerfile", "ARG «A=1»\nFROM a\n");
        assertPlace("- last stage / RUN / - <<EOF make = make", "Dockerfile", "FROM a\nRUN <<EOF\n«make»\nEOF\n");
        assertPlace(" = ", "Dockerfile", "«FROM a\nRUN make\n»");
    }

    @Test
    void formattingOfADockerfileMakesNoDifference() {
        Fingerprint plain = fingerprint("Dockerfile", "FROM a\nRUN pip install «black» flake8\n");
        assertEquals(
                plain,
                fingerprint(
                        "Dockerfile",
                        "# what it is\nFROM a\n\nENV A=1\nrun pip install \\\n    # why\n    «black» \\\n\tflake8\n"));
        assertEquals(plain, fingerprint("Dockerfile", "FROM b AS x\nFROM a\nRUN pip install «black» flake8\n"));
    }

    @Test
    void blocksAndLinesLeadToOtherPlaces() {
        assertPlace("target / app / tags = \"x\"", "docker-bake.hcl", "target \"app\" {\n  tags = [«\"x\"»]\n}\n");
        assertPlace("- a b = b", "notes.txt", "x\n  a   «b»\n");
        assertPlace("- # see = see", CI, "# «see»\non: push\n");
    }

    @Test
    void longTextIsCut() {
        Fingerprint one = fingerprint(CI, "name: «" + "a".repeat(5000) + "b»\n");
        assertEquals(137, one.text().length());
        assertNotEquals(one, fingerprint(CI, "name: «" + "a".repeat(5000) + "c»\n"));
    }
}
