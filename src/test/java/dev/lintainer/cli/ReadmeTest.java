package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the README shows of the program is what the program says today. Its generated parts are rewritten by a run with
/// `-Dlintainer.update=true`.
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String SHOWN_PIPELINE = "test-fixtures/pipelines/as-written";
    private static final String TARGET = "test-fixtures/pipelines/target";

    @Test
    void generatedPartsAreUpToDate() throws IOException {
        String readme = Files.readString(README);
        String current = with(readme, "report", fenced("text", report()));
        current = with(current, "help", fenced("text", run("check", "--help")));
        current = with(current, "graph", fenced("text", graph("text")));
        current = with(current, "picture", fenced("mermaid", graph("mermaid")));
        current = with(current, "trace", fenced("text", run("trace", "--job", "unit", TARGET)));
        current = with(current, "rules", rules());
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(README, current);
        }
        assertEquals(current, readme, "run this test with -Dlintainer.update=true");
    }

    @Test
    void theFirstCommandsAreTheOnesThatWork() throws IOException {
        String readme = Files.readString(README);
        int check = readme.indexOf("./lintainer check " + SHOWN_PIPELINE);
        int verify = readme.indexOf("./mvnw verify");
        assertTrue(check > 0 && verify > check, "the README leads with the two commands");
        assertTrue(Files.isExecutable(Path.of("lintainer")), "./lintainer");
        assertTrue(Files.isExecutable(Path.of("mvnw")), "./mvnw");
        assertTrue(Files.isDirectory(Path.of(SHOWN_PIPELINE)), SHOWN_PIPELINE);
    }

    private static String report() {
        return run("check", "--rule", "image/tag-mismatch", "--rule", "mount/user-cannot-write", SHOWN_PIPELINE);
    }

    private static String graph(String format) {
        return run("graph", "--workflow", "ci.yml", "--format", format, SHOWN_PIPELINE);
    }

    private static String rules() {
        StringBuilder table = new StringBuilder("| rule | severity | finds |\n|---|---|---|\n");
        for (RuleSummary rule : RuleIndex.catalogue().summaries()) {
            table.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.severity().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(rule.title())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output stream = new Output(out, () -> false);
        Main.run(new Environment(Path.of("").toAbsolutePath(), Map.of(), stream, stream), arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String fenced(String language, String text) {
        return "```" + language + "\n" + text.stripTrailing() + "\n```\n";
    }

    /// The text with what stands between a part's markers replaced.
    private static String with(String readme, String part, String content) {
        String opening = "<!-- " + part + ": generated, see ReadmeTest -->\n";
        int start = readme.indexOf(opening);
        int end = readme.indexOf("<!-- /" + part + " -->");
        assertTrue(start >= 0 && end > start, "the README has the markers of `" + part + "`");
        return readme.substring(0, start + opening.length()) + content + readme.substring(end);
    }
}
