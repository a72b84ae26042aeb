package dev.lintainer.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.syntax.shell.ShellNode.SimpleCommand;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InnerScriptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    sh -c 'a b'                                  | sh [] <a b>
                    bash -c "a \\"b\\" $x"                       | bash [] <a "b" $x>
                    bash -euxo pipefail -c 'a' name 1 "2 3"      | bash [ERREXIT, PIPEFAIL, NOUNSET, XTRACE] <a> name 1 2 3
                    /bin/bash -e -o pipefail -o nounset -c a     | bash [ERREXIT, PIPEFAIL, NOUNSET] <a>
                    bash -e +e -c a                              | bash [] <a>
                    bash --noprofile --norc -leo pipefail -c a   | bash [ERREXIT, PIPEFAIL] <a>
                    bash -c -e a                                 | bash [ERREXIT] <a>
                    bash -ec -- a                                | bash [ERREXIT] <a>
                    bash -O extglob --rcfile x -c a              | bash [] <a>
                    sudo -E -u root env A=1 dash -ec 'a'         | dash [ERREXIT] <a>
                    /usr/bin/env bash -c a                       | bash [] <a>
                    timeout 5m zsh -c a                          | zsh [] <a>
                    bash -s x <<< 'a b'                          | bash [] <a b> x
                    bash <<< a <b                                | none
                    bash -e script.sh                            | none
                    bash $flags -c a                             | none
                    bash -$flags -c a                            | none
                    bash -c                                      | none
                    bash -o                                      | none
                    docker run x sh -c a                         | none
                    """)
    void scriptsOfCommands(String command, String expected) {
        assertEquals(expected, InnerScript.of(parse(command)).map(InnerScriptTest::print).orElse("none"));
    }

    @Test
    void aHereDocumentIsAScript() {
        InnerScript inner = InnerScript.of(parse("bash -e <<'E'\n  a $x\nE\n")).orElseThrow();
        assertEquals("bash [ERREXIT] <  a $x\n>", print(inner));
        assertEquals(14, inner.script().toSource(0, 1).start());
    }

    @Test
    void execForms() {
        assertEquals("sh [ERREXIT] <a b> c", exec("sh", "-ec", "a b", "c"));
        assertEquals("bash [] <a>", exec("tini", "--", "bash", "-c", "a"));
        assertEquals("none", exec("python", "-c", "a"));
        assertEquals("none", exec());
    }

    private static String exec(String... strings) {
        List<MappedText> texts = Arrays.stream(strings).map(text -> MappedText.of(SourceFile.of("x", text))).toList();
        return InnerScript.ofExecForm(texts).map(InnerScriptTest::print).orElse("none");
    }

    static SimpleCommand parse(String script) {
        MappedText text = MappedText.of(SourceFile.of("x", script));
        ShellScript parsed = ShellParser.parse(text, Holes.GITHUB_EXPRESSIONS).value();
        return (SimpleCommand) parsed.statements().getFirst().command();
    }

    private static String print(InnerScript inner) {
        String positional =
                inner.positional().stream().map(word -> " " + word.content().text()).collect(Collectors.joining());
        List<ShellOption> options = inner.options().stream().sorted().toList();
        return inner.shell() + " " + options + " <" + inner.script().text() + ">" + positional;
    }
}
