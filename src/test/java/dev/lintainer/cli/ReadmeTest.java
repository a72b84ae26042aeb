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
import java.util.Map;
import java.util.TreeMap;
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
        String current = Parts.with(readme, "report", ReadmeTest.class, fenced("text", report()));
        current = Parts.with(current, "help", ReadmeTest.class, fenced("text", run("check", "--help")));
        current = Parts.with(current, "graph", ReadmeTest.class, fenced("text", graph("text")));
        current = Parts.with(current, "picture", ReadmeTest.class, fenced("mermaid", graph("mermaid")));
        current = Parts.with(current, "trace", ReadmeTest.class, fenced("text", run("trace", "--job", "unit", TARGET)));
        current = Parts.with(current, "rules", ReadmeTest.class, rules());
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(README, current);
        }
        assertEquals(current, Files.readString(README), "run this test with -Dlintainer.update=true");
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

    /// The chapters of the rules' index, which say what a family is about.
    private static String rules() throws IOException {
        String index = Files.readString(Path.of("docs", "rules", "README.md"));
        StringBuilder table = new StringBuilder("| family | rules | is about |\n|---|---|---|\n");
        Map<String, Integer> counts = new TreeMap<>();
        for (RuleSummary rule : RuleIndex.catalogue().summaries()) {
            counts.merge(rule.id().family(), 1, Integer::sum);
        }
        counts.forEach((family, count) -> {
            String heading = "\n## " + family + "\n\n";
            int start = index.indexOf(heading) + heading.length();
            String about = index.substring(start, index.indexOf(".\n", start));
            String link = "[" + family + "](docs/rules/README.md#" + family + ")";
            table.append("| ").append(link).append(" | ").append(count).append(" | ").append(about).append(" |\n");
        });
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
}
