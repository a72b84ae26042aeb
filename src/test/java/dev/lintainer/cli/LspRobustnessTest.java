package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes over the wire or lies on disk, the server goes on to answer.
class LspRobustnessTest {
    @TempDir Path root;
    private Handoff project;
    private Editor editor;

    @BeforeEach
    void start() throws IOException {
        project = Handoff.in(root);
        editor = Editor.inThisProcess(root);
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private void send(String text) throws IOException {
        editor.wire().write(text.getBytes(StandardCharsets.UTF_8));
        editor.wire().flush();
    }

    private void sendMessage(String json) throws IOException {
        send("Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
    }

    private void assertAnswers() throws IOException, InterruptedException {
        project.open(Handoff.CI, editor);
        assertTrue(editor.codes(Handoff.CI).contains("cache/gha-missing"));
    }

    @Test
    void malformedMessagesAreLeftOut() throws IOException, InterruptedException {
        editor.initialize();
        sendMessage("{\"jsonrpc\":\"2.0\",\"method\":");
        sendMessage("[[[[");
        sendMessage("null");
        sendMessage("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[1,2,3]}");
        sendMessage("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":null}}");
        sendMessage("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{}}");
        sendMessage("{\"jsonrpc\":\"2.0\",\"method\":\"nobody/knows\",\"params\":{}}");
        sendMessage("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":77}}");
        sendMessage("[".repeat(100_000));
        send("Content-Length: nothing\r\n\r\n");
        send("X-Header: 1\r\nContent-Length: 2\r\n\r\n{}");
        assertAnswers();
        assertTrue(editor.messages().stream().noneMatch(text -> text.contains("\tat ")), editor.messages()::toString);
    }

    @Test
    void unknownRequestsAreRefusedInASentence() throws IOException, InterruptedException {
        editor.initialize();
        ExecutionException refusal =
                assertThrows(
                        ExecutionException.class,
                        () -> editor.endpoint().request("nobody/knows", new JsonObject()).get(10, TimeUnit.SECONDS));
        assertTrue(refusal.getMessage().contains("nobody/knows"), refusal::getMessage);
        assertFalse(refusal.getMessage().contains("\tat "));
        assertAnswers();
    }

    @Test
    void whatIsNotOpenHasNoAnswer() throws IOException, InterruptedException {
        editor.initialize();
        for (String uri :
                List.of(editor.uri(Handoff.CI), "untitled:Untitled-1", "file:///no%zz", "", "file:", "http://x/y")) {
            TextDocumentIdentifier file = new TextDocumentIdentifier(uri);
            Position place = new Position(3, 3);
            assertEquals(
                    List.of(),
                    Editor.await(
                            editor.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(file))));
            assertEquals(
                    null, Editor.await(editor.server().getTextDocumentService().hover(new HoverParams(file, place))));
            assertEquals(
                    List.of(),
                    Editor.await(editor.server().getTextDocumentService().completion(new CompletionParams(file, place)))
                            .getLeft());
            assertEquals(
                    List.of(),
                    Editor.await(editor.server().getTextDocumentService().definition(new DefinitionParams(file, place)))
                            .getLeft());
            editor.server()
                    .getTextDocumentService()
                    .didOpen(
                            new DidOpenTextDocumentParams(
                                    new TextDocumentItem(uri.replace("ci.yml", "x.txt"), "x", 1, "x")));
        }
        assertAnswers();
    }

    @Test
    void placesBeyondTheTextAreItsEnd() throws IOException, InterruptedException {
        editor.initialize();
        project.open(Handoff.CI, editor);
        String text = project.text(Handoff.CI);
        editor.replace(Handoff.CI, new Range(new Position(90_000, 3), new Position(90_001, 0)), "# the end\n");
        editor.replace(Handoff.CI, new Range(new Position(5, 2), new Position(1, 1)), "");
        editor.replace(Handoff.CI, new Range(new Position(-1, -5), new Position(0, 0)), "# the start\n");
        assertTrue(editor.codes(Handoff.CI).contains("cache/gha-missing"));
        for (Position place : List.of(new Position(100_000, 0), new Position(2, 100_000), new Position(-3, -3))) {
            Editor.await(
                    editor.server().getTextDocumentService().hover(new HoverParams(editor.file(Handoff.CI), place)));
            Editor.await(
                    editor.server()
                            .getTextDocumentService()
                            .completion(new CompletionParams(editor.file(Handoff.CI), place)));
        }
        editor.type(Handoff.CI, text);
        editor.codes(Handoff.CI);
    }

    @Test
    void anyTextIsLegal() throws IOException, InterruptedException {
        editor.initialize();
        Random random = new Random(7);
        String signs = " :-[]{}#&*!|>'\"%@`\n\r\tab$";
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            noise.append((char) (i % 5 == 0 ? random.nextInt(0x10000) : signs.charAt(random.nextInt(signs.length()))));
        }
        for (String text :
                List.of(
                        "",
                        "\0\0\0",
                        "\uFEFFon: push\n",
                        noise.toString(),
                        "a:\n  ".repeat(200),
                        "[".repeat(5_000),
                        "&a [*a, *a]\n",
                        "\uD800")) {
            for (String path :
                    List.of(
                            Handoff.CI,
                            Handoff.DOCKERFILE,
                            Handoff.COMPOSE,
                            Handoff.ACTION,
                            ".lintainer.yml",
                            "docker-bake.hcl")) {
                editor.open(path, text);
                Position end = new Position(0, Math.min(2, text.length()));
                Editor.await(editor.server().getTextDocumentService().hover(new HoverParams(editor.file(path), end)));
                Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .completion(new CompletionParams(editor.file(path), end)));
                Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .documentSymbol(new DocumentSymbolParams(editor.file(path))));
                Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .definition(new DefinitionParams(editor.file(path), end)));
                editor.codes(path);
                editor.closeFile(path);
            }
        }
        assertAnswers();
    }

    /// Ten megabytes and a keystroke.
    @Test
    void largeFilesDoNotBlock() throws IOException, InterruptedException {
        editor.initialize();
        editor.open("Dockerfile", "FROM scratch\n" + "# a comment that says nothing at all\n".repeat(280_000));
        editor.replace("Dockerfile", new Range(new Position(0, 12), new Position(0, 12)), " ");
        editor.open("compose.yml", "services:\n" + "  # a comment that says nothing at all\n".repeat(300_000));
        Editor.await(
                editor.server()
                        .getTextDocumentService()
                        .hover(new HoverParams(editor.file("compose.yml"), new Position(0, 2))));
        editor.codes("Dockerfile");
        assertAnswers();
    }

    @Test
    void filesOnDiskAreReadAgain() throws IOException, InterruptedException {
        WorkspaceClientCapabilities abilities = new WorkspaceClientCapabilities();
        abilities.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
        abilities.setDidChangeConfiguration(new DidChangeConfigurationCapabilities(true));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(abilities);
        editor.initialize(capabilities, Optional.empty());
        project.open(Handoff.CI, editor);
        assertFalse(editor.codes(Handoff.CI).contains("build/target-missing"));
        assertEquals(
                List.of("workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"), editor.registered());
        Path dockerfile = root.resolve(Handoff.DOCKERFILE);
        Files.writeString(dockerfile, Files.readString(dockerfile).replace("AS test", "AS checks"));
        editor.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(
                        new DidChangeWatchedFilesParams(
                                List.of(new FileEvent(editor.uri(Handoff.DOCKERFILE), FileChangeType.Changed))));
        editor.diagnostics(
                Handoff.CI, all -> all.stream().anyMatch(each -> Editor.code(each).equals("build/target-missing")));
    }

    @Test
    void theSettingsOfTheEditorCount() throws IOException, InterruptedException {
        JsonObject options = new JsonObject();
        options.addProperty("profile", "pipeline");
        editor.initialize(new ClientCapabilities(), Optional.of(options));
        project.open(Handoff.CI, editor);
        assertFalse(editor.codes(Handoff.CI).contains("cache/gha-missing"));
        configure("containerized-python");
        editor.diagnostics(
                Handoff.CI, all -> all.stream().anyMatch(each -> Editor.code(each).equals("cache/gha-missing")));
        configure("pipelin");
        editor.message("unknown value of `profile`: `pipelin`; did you mean `pipeline`?");
        editor.type(Handoff.CI, project.text(Handoff.CI) + "# more\n");
        assertTrue(editor.codes(Handoff.CI).contains("cache/gha-missing"), "what held before goes on to hold");
    }

    private void configure(String profile) {
        JsonObject own = new JsonObject();
        own.addProperty("profile", profile);
        JsonObject all = new JsonObject();
        all.add("lintainer", own);
        editor.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(all));
    }

    @Test
    void findingsCanBeAskedFor() throws IOException {
        JsonObject options = new JsonObject();
        options.addProperty("diagnostics", "pull");
        assertTrue(
                editor.initialize(new ClientCapabilities(), Optional.of(options))
                        .getCapabilities()
                        .getDiagnosticProvider()
                        .isInterFileDependencies());
        project.open(Handoff.CI, editor);
        List<String> codes =
                Editor.await(
                                editor.server()
                                        .getTextDocumentService()
                                        .diagnostic(new DocumentDiagnosticParams(editor.file(Handoff.CI))))
                        .getRelatedFullDocumentDiagnosticReport()
                        .getItems()
                        .stream()
                        .map(Editor::code)
                        .toList();
        assertTrue(codes.contains("cache/gha-missing"), codes::toString);
        assertEquals(0, editor.countOfPublished(Handoff.CI));
    }
}
