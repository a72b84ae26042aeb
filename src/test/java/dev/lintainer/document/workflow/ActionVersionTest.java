package dev.lintainer.document.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionVersionTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    private static Optional<ActionVersion> read(String uses) {
        String text = "jobs:\n  a:\n    steps:\n      - uses: " + uses.replace("SHA", SHA) + "\n";
        YamlFile file = YamlParser.parse(SourceFile.of("ci.yml", text)).value();
        UsesStep step = (UsesStep) WorkflowReader.read(file).jobs().getFirst().steps().getFirst();
        return ActionVersion.of(step.reference());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b@v4 | v4",
                "a/b@v4.1 | v4.1",
                "a/b@v4.1.2 | v4.1.2",
                "a/b@4.1.2 | v4.1.2",
                "a/b@v3-node20 | v3",
                "a/b@v4.0.0-beta.1 | v4.0.0",
                "a/b@release/v1 | v1",
                "a/b@v4. | v4",
                "a/b@1.2.3.4 | v1.2.3",
                "a/b@main | unknown",
                "a/b@v4x | unknown",
                "a/b@v | unknown",
                "a/b@v99999999999 | unknown",
                "a/b | unknown",
                "./a | unknown",
                "a/b@SHA | unknown",
                "'a/b@SHA # v4' | v4",
                "'a/b@SHA # v4.1.2' | v4.1.2",
                "'a/b@SHA #v4.1.2 since May' | v4.1.2",
                "'a/b@SHA # 4.1.2' | v4.1.2",
                "'a/b@SHA # tag=v4.1.2' | v4.1.2",
                "'a/b@SHA # pin@v4' | v4",
                "'a/b@SHA # ratchet:actions/checkout@v4' | v4",
                "'a/b@SHA # 3 steps' | unknown",
                "'a/b@SHA # 2026-01-02' | unknown",
                "'a/b@SHA # latest' | unknown",
                "'a/b@SHA #' | unknown",
            })
    void isReadFromATagOrFromTheCommentBesideACommit(String uses, String expected) {
        assertEquals(expected, read(uses).map(ActionVersion::toString).orElse("unknown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b@v4 | at least",
                "a/b@v4.4 | at least",
                "a/b@v5 | at least",
                "a/b@v4.3.9 | before",
                "a/b@v3 | before",
                "'a/b@SHA # v4.4.0' | at least",
                "'a/b@SHA # v4.3' | before",
                "'a/b@SHA # v4' | either",
                "'a/b@SHA # v5' | at least",
            })
    void aTagOfAMajorVersionMeansItsNewestRelease(String uses, String expected) {
        ActionVersion version = read(uses).orElseThrow();
        String said = version.isAtLeast(4, 4) ? "at least" : version.isBefore(4, 4) ? "before" : "either";
        assertEquals(expected, said);
    }
}
