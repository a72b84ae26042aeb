package dev.lintainer.document.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.SourceFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {
    /// Each part as the source has it; `\n` in the YAML is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "abc#abc#abc",
                "'it''s ${{ a }}'#it''s |${{ a }}#-",
                "\"x\\ty${{ a }}\"#x\\ty|${{ a }}#-",
                "a\\n  b ${{ c ||\\n   d }}#a\\n  b |${{ c ||\\n   d }}#-",
                "|\\n  a\\n  ${{ b\\n   == c }}\\n  d#a\\n|${{ b\\n   == c }}|\\n  d#-",
                ">-\\n  a\\n  ${{ b }}#a\\n  |${{ b }}#-",
                "~#~#",
                "null#null#",
                "3.10#3.10#3.10",
            })
    void keepsPlaces(String yaml, String parts, String literal) {
        SourceFile source = SourceFile.of("test.yml", yaml.replace("\\n", "\n"));
        YamlScalar scalar = (YamlScalar) YamlParser.parse(source).value().root().orElseThrow();
        Parsed<Text> text = TextReader.read(scalar);
        String shown =
                text.value().template().parts().stream()
                        .map(Template.Part::span)
                        .map(source::text)
                        .collect(Collectors.joining("|"))
                        .replace("\n", "\\n");
        assertEquals(parts, shown);
        assertEquals(literal == null ? "" : literal, text.value().literal().orElse("-"));
    }
}
