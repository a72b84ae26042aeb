package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server of the packaged runtime, where the library that speaks the protocol is made of modules.
class LspIT {
    private static final String LINTAINER = Path.of("target/runtime/bin/lintainer").toAbsolutePath().toString();

    @TempDir Path root;
    @TempDir Path elsewhere;

    private Process start() throws IOException {
        return new ProcessBuilder(LINTAINER, "lsp", "--stdio")
                .directory(elsewhere.toFile())
                .redirectError(elsewhere.resolve("err").toFile())
                .start();
    }

    @Test
    void servesAnEditor() throws Exception {
        Handoff project = Handoff.in(root);
        Process process = start();
        Editor editor = new Editor(root, process.getInputStream(), process.getOutputStream());
        editor.initialize();
        project.open(Handoff.CI, editor);
        assertTrue(editor.codes(Handoff.CI).contains("cache/gha-missing"));
        Position tag = project.place(Handoff.CI, "${{ env.IMAGE }}");
        String hover =
                Editor.await(
                                editor.server()
                                        .getTextDocumentService()
                                        .hover(new HoverParams(editor.file(Handoff.CI), tag)))
                        .getContents()
                        .getRight()
                        .getValue();
        assertTrue(hover.contains("built in job `build`"), hover);
        String built =
                Editor.await(
                                editor.server()
                                        .getTextDocumentService()
                                        .definition(new DefinitionParams(editor.file(Handoff.CI), tag)))
                        .getLeft()
                        .getFirst()
                        .getUri();
        assertEquals(editor.uri(Handoff.DOCKERFILE), built);
        Editor.await(editor.server().shutdown());
        editor.server().exit();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertEquals("", Files.readString(elsewhere.resolve("err")));
    }

    @Test
    void endsWithItsEditor() throws Exception {
        Process process = start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertEquals("", Files.readString(elsewhere.resolve("err")));
    }
}
