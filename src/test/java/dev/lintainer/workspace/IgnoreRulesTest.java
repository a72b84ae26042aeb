package dev.lintainer.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expectations are what `git check-ignore` answers.
class IgnoreRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "a a true",
                "a x/a true",
                "a ab false",
                "a.txt a.txt true",
                "A a false",
                "/a a true",
                "/a x/a false",
                "x/a x/a true",
                "x/a y/x/a false",
                "/x/a x/a true",
                "a/ a false",
                "a/ a/ true",
                "a/ x/a/ true",
                "x/a/ x/a/ true",
                "x/a/ y/x/a/ false",
                "/ a false",
                "// a false",
                "*.log b.log true",
                "*.log x/b.log true",
                "*.log .log true",
                "*.log b.log.gz false",
                "* a true",
                "* .a true",
                "a*c ac true",
                "a*c abbc true",
                "a*c ab/c false",
                "x/* x/a true",
                "x/* y/a false",
                "*/a x/a true",
                "*/a x/y/a false",
                "a*b*c axbxbxc true",
                "a*b*c axbxb false",
                "a?c abc true",
                "a?c ac false",
                "x?a x/a false",
                "**/a a true",
                "**/a x/y/a true",
                "x/**/a x/a true",
                "x/**/a x/y/z/a true",
                "x/**/a y/x/a false",
                "x/** x/a true",
                "x/** x/y/a true",
                "x/** x/ false",
                "x/** y/x/a false",
                "** x/a true",
                "**/ a false",
                "**/ x/ true",
                "x**a x/a false",
                "x**a xya true",
                "**a/b xa/b true",
                "**a/b x/ya/b false",
                "x/**/y/**/a x/y/y/z/a true",
                "x/**/y/**/a x/a false",
                "[ab] a true",
                "[ab] c false",
                "[a-c] b true",
                "[a-c] d false",
                "[!a] b true",
                "[!a] a false",
                "[^a] b true",
                "[]a] ] true",
                "[]a] a true",
                "[!]a] ] false",
                "[a-] - true",
                "[-a] - true",
                "[a b false",
                "[a [a false",
                "[] a false",
                "[[:alpha:]] a true",
                "[[:alpha:]] 1 false",
                "[[:digit:][:upper:]x] A true",
                "[[:digit:][:upper:]x] x true",
                "[[:digit:][:upper:]x] a false",
                "[[:space:][:cntrl:]] a false",
                "[[:punct:]] ! true",
                "[[:xdigit:]] f true",
                "[[:xdigit:]] g false",
                "[[:alnum:]] _ false",
                "[[:blank:]] a false",
                "[[:lower:]] a true",
                "[[:print:]] a true",
                "[[:graph:]] a true",
                "[[:word:]] a false",
                "[\\]] ] true",
                "[\\a] a true",
                "[a\\-c] b false",
                "[a\\-c] - true",
                "\\a a true",
                "\\* * true",
                "\\* a false",
                "a\\ a false",
                "\\!a !a true",
                "\\#a #a true",
                "#a #a false",
                "[a-b-c] - true",
                "[c-a] b false",
                "\u00e9* \u00e9t\u00e9 true"
            })
    void patterns(String pattern, String path, boolean ignored) {
        IgnoreRules rules = IgnoreRules.NONE.with(pattern, "");
        boolean directory = path.endsWith("/");
        String name = directory ? path.substring(0, path.length() - 1) : path;
        assertEquals(ignored, directory ? rules.ignoresDirectory(name) : rules.ignoresFile(name));
    }

    @Test
    void theLastPatternThatMatchesDecides() {
        IgnoreRules rules = IgnoreRules.NONE.with("*.log\n!keep.log\n/x/keep.log\n", "");
        assertTrue(rules.ignoresFile("a.log"));
        assertFalse(rules.ignoresFile("keep.log"));
        assertFalse(rules.ignoresFile("y/keep.log"));
        assertTrue(rules.ignoresFile("x/keep.log"));
    }

    @Test
    void aNearerFileDecidesBeforeOneFurtherUp() {
        IgnoreRules root = IgnoreRules.NONE.with("*.log\n/y/a\n!b", "");
        IgnoreRules below = root.with("!*.log\n/a\nz/b\n", "x/y");
        assertFalse(below.ignoresFile("x/y/a.log"));
        assertTrue(below.ignoresFile("x/y/a"));
        assertFalse(below.ignoresFile("x/y/z/a"));
        assertTrue(below.ignoresFile("x/y/z/b"));
        assertFalse(below.ignoresFile("x/y/b"));
        assertTrue(root.ignoresFile("x/y/a.log"));
    }

    @Test
    void linesEndInLineFeedAndSpacesAtTheirEndDoNotCount() {
        IgnoreRules rules = IgnoreRules.NONE.with("\uFEFFa  \r\n\n#c\n  \nb\\ \nd\\\\ \n\te", "");
        assertTrue(rules.ignoresFile("a"));
        assertTrue(rules.ignoresFile("b "));
        assertFalse(rules.ignoresFile("b"));
        assertFalse(rules.ignoresFile("#c"));
        assertFalse(rules.ignoresFile("c"));
        assertTrue(rules.ignoresFile("d\\"));
        assertTrue(rules.ignoresFile("\te"));
        assertFalse(rules.ignoresFile("e"));
    }

    @Test
    void hostilePatternsTakeLittleTime() {
        IgnoreRules rules =
                IgnoreRules.NONE.with(
                        "*a".repeat(2_000)
                                + "b\n"
                                + "**/a/".repeat(200)
                                + "b\n"
                                + "[".repeat(2_000)
                                + "\n"
                                + "[[:".repeat(500),
                        "");
        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    assertFalse(rules.ignoresFile("a".repeat(2_000)));
                    assertFalse(rules.ignoresFile("a/".repeat(500) + "c"));
                });
    }
}
