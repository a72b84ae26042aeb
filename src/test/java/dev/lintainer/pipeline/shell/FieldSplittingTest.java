package dev.lintainer.pipeline.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPathTest;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellNode.SimpleCommand;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSplittingTest {
    /// `?` marks a word that is still not known to be one word.
    @ParameterizedTest
    @CsvSource({
        "$x, a b, a|b",
        "$x, '', ''",
        "$x, '  -v  a:/b ', -v|a:/b",
        "$x, app:1, $x",
        "$x, -q, -q",
        "$x, <image>, $x?",
        "$x, app:<tag>, $x",
        "$x, <repo>/app, $x",
        "$x, -t app:<tag>, $x?",
        "$x, -t=<tag>, $x?",
        "$x, 'a\"b c\"', 'a\"b|c\"'",
        "${{ x }}, 'a \"b c\"', a|b c",
        "${{ x }}, a && b, ${{ x }}?",
        "\"$x\", a b, $x",
        "\"a b\"$x, a b c, a b$x?",
        "${x[@]}, a b, ${x[@]}?",
        "a, a, a",
    })
    void expansionsBecomeWords(String word, String value, String expected) {
        MappedText text = MappedText.of(SourceFile.of("script.sh", word));
        SimpleCommand command =
                (SimpleCommand)
                        ShellParser.parse(text, Holes.GITHUB_EXPRESSIONS).value().statements().getFirst().command();
        Value known = HostPathTest.value(value);
        List<ShellWord> words = FieldSplitting.split(command.words(), _ -> known);
        assertEquals(
                expected,
                words.stream()
                        .map(one -> one.content().text() + (one.mayBecomeSeveral() ? "?" : ""))
                        .collect(Collectors.joining("|")));
        words.forEach(one -> assertEquals(text.span(), one.span()));
    }
}
