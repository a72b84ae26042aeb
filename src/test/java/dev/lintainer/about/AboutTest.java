package dev.lintainer.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
