package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.schema.DataSchema;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import dev.lintainer.userrule.Packs;
import dev.lintainer.userrule.UserRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What `docs/user-rules.md` shows is what happens: its files are written, one after the other, and its commands are
/// run. Outputs and tables are rewritten by a run with `-Dlintainer.update=true`.
class UserRulesDocTest {
    private static final Path DOCUMENT = Path.of("docs", "user-rules.md");
    private static final Pattern FILE = Pattern.compile("`([^`\n]+)`:\n\n```yaml\n(.*?)\n```\n", Pattern.DOTALL);
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)\n```\n", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile(FILE.pattern() + "|" + CONSOLE.pattern(), Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("`([a-z-]+)`: (.*?)(?=; `[a-z-]+`: |\\.$)");

    private final Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");

    @Test
    void isUpToDate() throws IOException {
        String document = Files.readString(DOCUMENT);
        String current = withOutputs(document);
        current = with(current, "packs", packs());
        current = with(current, "nodes", nodes());
        current = with(current, "edges", edges());
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(DOCUMENT, current);
        }
        assertEquals(current, document, "run this test with -Dlintainer.update=true");
    }

    private String withOutputs(String document) throws IOException {
        Files.createDirectories(directory.resolve(".git"));
        StringBuilder current = new StringBuilder();
        int end = 0;
        int commands = 0;
        for (MatchResult block : BLOCK.matcher(document).results().toList()) {
            current.append(document, end, block.start());
            end = block.end();
            if (block.group(1) != null) {
                Path file = directory.resolve(block.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group(2) + "\n");
                current.append(block.group());
                continue;
            }
            current.append("```console\n");
            for (String line : block.group(3).lines().filter(line -> line.startsWith("$ lintainer ")).toList()) {
                Run run = Run.of(directory, line.substring("$ lintainer ".length()).split(" "));
                current.append(line).append('\n').append(run.out()).append(run.err());
                commands++;
            }
            current.append("```\n");
        }
        assertTrue(commands >= 4, commands + " commands");
        return current.append(document.substring(end)).toString();
    }

    @Test
    void keywordsAreThoseThatThereAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf("may use these keywords: ");
        int end = document.indexOf(". `$ref` leads to", start);
        List<String> words =
                Pattern.compile("`([^`]+)`")
                        .matcher(document.substring(start, end))
                        .results()
                        .map(m -> m.group(1))
                        .toList();
        assertTrue(words.size() > 30, words.toString());
        for (String word : words) {
            assertEquals(List.of(), unknown(word));
        }
        assertEquals(List.of("unknown-keyword"), unknown("format"));
    }

    private static List<String> unknown(String keyword) {
        SourceFile source = SourceFile.of("card.yml", "\"" + keyword + "\": {}\n");
        return DataSchema.read(YamlParser.parse(source).value().root().orElseThrow(), Map.of(), Set.of())
                .problems()
                .stream()
                .map(problem -> problem.code())
                .filter("unknown-keyword"::equals)
                .toList();
    }

    private static String packs() {
        StringBuilder table = new StringBuilder("| pack | rule | finds | parameters |\n|---|---|---|---|\n");
        for (String pack : Packs.NAMES) {
            UserRules rules = UserRules.read(List.of(Packs.read(pack).orElseThrow()), RuleIndex.catalogue());
            for (UserRules.Written written : rules.cards()) {
                RuleCard card = written.card();
                List<String> parameters = new ArrayList<>();
                card.parameters()
                        .forEach(declared ->
                                parameters.add("`" + declared.parameter().name() + "`: " + declared.description()));
                row(table, "`" + pack + "`", "`" + card.id() + "`", card.title(), String.join("; ", parameters));
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static JsonNode model() throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("schemas", "graph.schema.json")));
    }

    private static String nodes() throws IOException {
        Set<String> ofAll = Set.of("id", "kind", "label", "variants", "places");
        StringBuilder text = new StringBuilder();
        for (JsonNode definition : model().get("$defs")) {
            JsonNode kind = definition.path("properties").path("kind");
            if (!kind.has("const")
                    && !(kind.has("enum") && definition.has("additionalProperties") && !definition.has("type"))) {
                continue;
            }
            List<String> kinds = new ArrayList<>();
            kind.path("enum").forEach(word -> kinds.add(word.stringValue()));
            if (kind.has("const")) {
                kinds.add(kind.get("const").stringValue());
            }
            text.append("### ").append(String.join(", ", kinds)).append("\n\n");
            text.append(definition.get("description").stringValue()).append("\n\n");
            StringBuilder table = new StringBuilder();
            for (Map.Entry<String, JsonNode> property : definition.get("properties").properties()) {
                if (!ofAll.contains(property.getKey())) {
                    List<String> words = new ArrayList<>();
                    property.getValue().path("enum").forEach(word -> words.add("`" + word.stringValue() + "`"));
                    String description = property.getValue().get("description").stringValue();
                    row(table, "`" + property.getKey() + "`", description, String.join(" ", words));
                }
            }
            if (!table.isEmpty()) {
                text.append("| property | what it says | one of |\n|---|---|---|\n").append(table).append('\n');
            }
        }
        return text.toString();
    }

    private static String edges() throws IOException {
        JsonNode kind = model().get("$defs").get("edge").get("properties").get("kind");
        StringBuilder table = new StringBuilder("| edge | says that |\n|---|---|\n");
        List<String> told = new ArrayList<>();
        for (MatchResult edge : EDGE.matcher(kind.get("description").stringValue()).results().toList()) {
            told.add(edge.group(1));
            row(table, "`" + edge.group(1) + "`", edge.group(2));
        }
        List<String> all = new ArrayList<>();
        kind.get("enum").forEach(word -> all.add(word.stringValue()));
        assertEquals(all, told);
        return table.toString();
    }

    /// The text with what stands between a part's markers replaced.
    private static String with(String document, String part, String content) {
        String opening = "<!-- " + part + ": generated, see UserRulesDocTest -->\n";
        int start = document.indexOf(opening);
        int end = document.indexOf("<!-- /" + part + " -->");
        assertTrue(start >= 0 && end > start, "the markers of `" + part + "`");
        return document.substring(0, start + opening.length()) + content + document.substring(end);
    }
}
