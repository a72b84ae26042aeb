package dev.lintainer.syntax.shell;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellRobustnessTest {
    private static final int HOSTILE_LENGTH = 100_000;

    /// Every prefix of every case, and each case with pieces cut out or doubled.
    @ParameterizedTest
    @EnumSource(Holes.class)
    void damagedScriptsAreRead(Holes holes) throws IOException {
        Random random = new Random(1);
        for (ShellParserTest.Case one : ShellParserTest.cases()) {
            String script = one.script();
            for (int end = 0; end < script.length(); end++) {
                assertSound(script.substring(0, end), holes);
                int from = random.nextInt(end + 1);
                assertSound(script.substring(0, from) + script.substring(end), holes);
                assertSound(script.substring(0, end) + script.substring(from), holes);
            }
        }
    }

    private static void assertSound(String script, Holes holes) {
        SourceFile file = SourceFile.of("script.sh", script);
        Parsed<ShellScript> parsed = ShellParser.parse(MappedText.of(file), holes);
        ShellWords found = ShellWords.of(parsed.value());
        for (Span span : found.spans) {
            assertTrue(file.span().contains(span), script);
        }
        for (ShellWord word : found.words) {
            assertTrue(word.span().contains(word.content().span()), script);
            for (ShellWord.Part part : word.parts()) {
                boolean verbatim = part.content().length() == part.span().length();
                assertTrue(!verbatim || part.content().text().equals(file.text(part.span())), script);
            }
        }
        parsed.problems().forEach(problem -> assertTrue(file.span().contains(problem.span()), script));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "((",
                "(\n",
                "$(",
                "$((",
                "`",
                "\"",
                "'",
                "${",
                "${x:-",
                "\"${x:-",
                "\"$(",
                "{ ",
                "if a; then ",
                "if a\nthen\n",
                "case x in a) ",
                "[[ ",
                "[[ a =~ (",
                "a && ",
                "a | ",
                "! ",
                "<<A ",
                "cat <<A\n",
                "cat <<A\n$(cat <<B\n",
                "cat <<A <<B <<C\n",
                "cat <<A `\n",
                "${{ ",
                "${{ ' }}",
                "\\",
                "\\`",
                "`\\`",
                "a=(",
                "a*(",
                "f() ",
                "f() {\n",
                "x[",
                "${x[",
                "$[",
                "<(",
                "time ",
                "coproc x ",
                "for x in ",
                "while a\n do\n",
                "((a) ",
                "\"\n",
                "'\n",
                "a;",
                "a&",
                ">",
                "<<-A\n\t",
                ")",
                "fi\n",
                "#",
                "\0",
                "\r",
                "\ud800",
            })
    void hostileScriptsAreReadInLinearTimeAndLittleStack(String unit) {
        String script = unit.repeat(HOSTILE_LENGTH / unit.length());
        MappedText text = MappedText.of(SourceFile.of("script.sh", script));
        for (Holes holes : Holes.values()) {
            assertTimeoutPreemptively(ofSeconds(20), () -> ShellParser.parse(text, holes), unit);
        }
    }

    @Test
    void deepNestingIsAProblem() {
        Parsed<ShellScript> parsed = parse("$(".repeat(300) + "a" + ")".repeat(300));
        assertEquals("nesting-too-deep", parsed.problems().getFirst().code());
        assertTrue(parse("$(".repeat(150) + "a" + ")".repeat(150)).isClean());
    }

    @Test
    void longChainsAreAProblemAndLongPipesAreNot() {
        assertEquals("list-too-long", parse("a && ".repeat(5000) + "a").problems().getFirst().code());
        assertTrue(parse("a && ".repeat(500) + "a").isClean());
        assertTrue(parse("a | ".repeat(5000) + "a").isClean());
    }

    @Test
    void manyFaultsEndTheReading() {
        Parsed<ShellScript> parsed = parse("echo (\n".repeat(1000));
        assertTrue(parsed.problems().size() < 50);
        assertFalse(parsed.isClean());
        assertTrue(parsed.value().statements().size() < 50);
    }

    private static Parsed<ShellScript> parse(String script) {
        return ShellParser.parse(MappedText.of(SourceFile.of("script.sh", script)), Holes.NONE);
    }
}
