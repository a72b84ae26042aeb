package dev.lintainer.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text, there is a tree, in time, and its spans lie in the text.
class HostileDockerfileTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final String CHARACTERS =
            "\\`$\"'{}<>[]#=,: \t\r\n\u00a0\u000bRUNFROMCOPYENVEOF-/*?!@0a\u00e9\ud83d\ude00\0";

    @Test
    void everyPrefixOfEveryCase() {
        for (ConformanceCase each : ConformanceCase.all()) {
            String text = each.text().substring(0, Math.min(400, each.text().length()));
            for (int end = 0; end <= text.length(); end++) {
                check(text.substring(0, end));
            }
        }
    }

    @Test
    void randomChanges() {
        List<ConformanceCase> cases = ConformanceCase.all();
        Random random = new Random(42);
        for (int round = 0; round < 2000; round++) {
            String seed = cases.get(random.nextInt(cases.size())).text();
            StringBuilder text = new StringBuilder(seed.substring(0, Math.min(400, seed.length())));
            for (int change = random.nextInt(8); change >= 0; change--) {
                char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
                text.insert(random.nextInt(text.length() + 1), c);
            }
            check(text.toString());
        }
    }

    private static void check(String text) {
        SourceFile source = SourceFile.of("Dockerfile", text);
        var parsed = DockerfileParser.parse(source);
        Span whole = source.span();
        for (SyntaxProblem problem : parsed.problems()) {
            assertTrue(whole.contains(problem.span()), text);
            assertTrue(problem.message().length() <= 120, problem.message());
        }
        int end = 0;
        for (Instruction instruction : parsed.value().instructions()) {
            assertTrue(instruction.span().start() >= end && whole.contains(instruction.span()), text);
            end = instruction.span().end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENV a=${a:-",
                "ENV a=\"",
                "ENV a='",
                "CMD [",
                "CMD [\"a\",",
                "RUN <<A ",
                "RUN <<",
                "ONBUILD ",
                "COPY a ",
                "COPY --a=\"b ",
                "RUN --mount=id=a,",
                "ENV a=b ",
                "EXPOSE 80 ",
                "USER \\",
                "RUN a\\\n",
                "RUN a \\\n\n\n",
                "#\n",
                "RUN <<A\nA\n",
                "FROM a AS b\n",
                "\u00a0",
                "\0"
            })
    void longRepetitions(String piece) {
        int blank = piece.indexOf(' ');
        String head = blank < 0 || piece.endsWith("\n") ? "" : piece.substring(0, blank + 1);
        String repeated = piece.substring(head.length());
        String text = "FROM a\n" + head + (repeated.isEmpty() ? piece : repeated).repeat(250_000 / piece.length());
        assertTimeout(PLENTY, () -> check(text));
    }

    @Test
    void tenThousandInstructions() {
        String text = "FROM a\n" + "RUN echo $x && \\\n  echo y\n".repeat(10_000);
        assertEquals(
                10_001,
                assertTimeout(PLENTY, () -> DockerfileParser.parse(SourceFile.of("Dockerfile", text)))
                        .value()
                        .instructions()
                        .size());
    }

    @Test
    void anyBytes() {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        SourceFile source = SourceFile.decode("Dockerfile", bytes);
        assertEquals(SourceFile.Encoding.MALFORMED, source.encoding());
        check(source.text());
    }
}
