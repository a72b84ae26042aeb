package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.ServerCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/language-server.md` says is so: what the server can do, its settings, the command that editors are told.
class LanguageServerDocTest {
    private static final Path PAGE = Path.of("docs", "language-server.md");

    @TempDir Path root;

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void namesWhatTheServerCan() throws IOException {
        Editor editor = Editor.inThisProcess(Handoff.in(root).root());
        ServerCapabilities can = editor.initialize().getCapabilities();
        String page = Files.readString(PAGE);
        Set<String> offered = new TreeSet<>();
        if (can.getHoverProvider().getLeft()) {
            offered.add("| hover |");
        }
        if (can.getDefinitionProvider().getLeft() && can.getReferencesProvider().getLeft()) {
            offered.add("| definition, references |");
        }
        if (can.getDocumentSymbolProvider().getLeft()) {
            offered.add("| document symbols |");
        }
        if (can.getCompletionProvider() != null) {
            offered.add("| completion |");
        }
        List<String> kinds = can.getCodeActionProvider().getRight().getCodeActionKinds();
        assertEquals(List.of("quickfix", "source.fixAll.lintainer"), kinds);
        offered.add("| code actions |");
        offered.add("| `source.fixAll.lintainer` |");
        offered.add("| diagnostics |");
        Set<String> rows = new TreeSet<>();
        for (String row : found("^\\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$")) {
            rows.add(row.substring(0, row.indexOf('|', 1) + 1));
        }
        rows.remove("| |");
        assertEquals(offered, rows);
        assertTrue(page.contains("`.lintainer.yml`"));
        assertEquals(0, editor.end());
    }

    /// A setting that the page leaves out, or that there is not, would be found by nobody.
    @Test
    void namesTheSettings() throws IOException {
        assertEquals(
                List.of("| `profile` |", "| `config` |", "| `diagnostics` |"), found("^\\| `(?!source)[a-z]+` \\|"));
        for (String profile : List.of("pipeline", "containerized-python", "strict")) {
            assertTrue(Files.readString(PAGE).contains("`" + profile + "`"));
        }
    }

    @Test
    void givesTheCommandThatThereIs() throws IOException {
        assertEquals(0, Run.of(root, "lsp", "--help").code());
        JsonObject code = JsonParser.parseString(block("json")).getAsJsonObject();
        assertEquals("lintainer", code.get("glspc.server.command").getAsString());
        assertEquals(
                List.of("lsp"),
                code.get("glspc.server.commandArguments").getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
        assertTrue(block("lua").contains("cmd = { \"lintainer\", \"lsp\" }"));
        assertTrue(block("toml").contains("command = \"lintainer\"\nargs = [\"lsp\"]\n"));
        assertTrue(block("elisp").contains("(\"lintainer\" \"lsp\")"));
    }

    private static String block(String language) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }
}
