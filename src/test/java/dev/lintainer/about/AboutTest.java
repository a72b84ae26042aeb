package dev.lintainer.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutTest {
    private static final Pattern DATE = Pattern.compile("(?m)^# as of (20\\d\\d-[01]\\d(-[0-3]\\d)?)$");

    @Test
    void isAsOldAsTheNewestTableOfFacts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<String> dates =
                    files.filter(file -> file.toString().endsWith(".tsv")).map(AboutTest::date).sorted().toList();
            assertEquals(dates.getLast(), About.FACTS);
        }
    }

    /// Where the version is named besides, so that nobody forgets a place.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pom.xml                 | <version>V</version>
                    action.yml              | default: V
                    compose.yaml            | image: ghcr.io/lintainer/lintainer:V
                    pyproject.toml          | version = "V"
                    README.md               | uses: lintainer/lintainer@vV
                    docs/ci.md              | uses: lintainer/lintainer@vV
                    docs/ci.md              | releases/download/vV
                    docs/ci.md              | lintainer-V/bin/lintainer check
                    docs/ci.md              | ghcr.io/lintainer/lintainer:V check
                    docs/pre-commit.md      | rev: vV
                    """)
    void isTheSameVersionEverywhere(Path file, String text) throws IOException {
        String expected = text.replace("V", About.VERSION);
        assertTrue(Files.readString(file).contains(expected), file + ": " + expected);
    }

    private static String date(Path table) {
        try {
            Matcher date = DATE.matcher(Files.readString(table));
            return date.results()
                    .map(each -> each.group(1))
                    .reduce((one, other) -> "two dates in " + table)
                    .orElseThrow(() -> new AssertionError("no line `# as of YYYY-MM-DD` in " + table));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
