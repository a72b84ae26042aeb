package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an editor is told of while its user types.
class LspDiagnosticsTest {
    @TempDir Path root;
    private Handoff project;
    private Editor editor;

    @BeforeEach
    void start() throws IOException {
        project = Handoff.in(root);
        editor = Editor.inThisProcess(root);
        assertEquals(
                TextDocumentSyncKind.Incremental,
                editor.initialize().getCapabilities().getTextDocumentSync().getRight().getChange());
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private static boolean has(List<Diagnostic> diagnostics, String code) {
        return diagnostics.stream().anyMatch(each -> Editor.code(each).equals(code));
    }

    @Test
    void endsAsAgreed() {
        assertEquals(0, editor.end());
    }

    @Test
    void endsWithItsEditor() throws IOException {
        assertEquals(1, editor.hangUp());
    }

    @Test
    void tellsWhatCheckTells() throws IOException, InterruptedException {
        project.open(Handoff.CI, editor);
        List<Diagnostic> told = editor.diagnostics(Handoff.CI, all -> !all.isEmpty());
        Diagnostic first = told.getFirst();
        assertEquals("lintainer", first.getSource());
        assertEquals(DiagnosticSeverity.Error, first.getSeverity());
        assertTrue(first.getCodeDescription().getHref().endsWith("/docs/rules/" + Editor.code(first) + ".md"));
        StringBuilder lines = new StringBuilder();
        for (Diagnostic each : told) {
            Position start = each.getRange().getStart();
            lines.append(Handoff.CI + ":" + (start.getLine() + 1) + ":" + (start.getCharacter() + 1) + ": error: ");
            lines.append(each.getMessage().getLeft() + " [" + Editor.code(each) + "]\n");
        }
        Run check = Run.of(root, "check", "--format", "concise", Handoff.CI);
        assertEquals(check.out(), lines.toString());
    }

    /// What is wrong in the workflow hangs on the Dockerfile, whose text is not saved.
    @Test
    void typingInOneFileChangesWhatIsSaidOfAnother() throws IOException, InterruptedException {
        project.open(Handoff.CI, editor);
        project.open(Handoff.DOCKERFILE, editor);
        editor.diagnostics(Handoff.CI, all -> !has(all, "build/target-missing") && !all.isEmpty());
        Position test = project.place(Handoff.DOCKERFILE, "test");
        editor.replace(
                Handoff.DOCKERFILE, new Range(test, new Position(test.getLine(), test.getCharacter() + 4)), "checks");
        List<Diagnostic> told = editor.diagnostics(Handoff.CI, all -> has(all, "build/target-missing"));
        Diagnostic missing =
                told.stream()
                        .filter(each -> Editor.code(each).equals("build/target-missing"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(project.place(Handoff.CI, "test\n          tags"), missing.getRange().getStart());
        editor.closeFile(Handoff.DOCKERFILE);
        editor.diagnostics(Handoff.CI, all -> !has(all, "build/target-missing"));
    }

    @Test
    void manyKeystrokesGiveOneAnswer() throws IOException, InterruptedException {
        project.open(Handoff.CI, editor);
        editor.codes(Handoff.CI);
        int before = editor.countOfPublished(Handoff.CI);
        String text = project.text(Handoff.CI);
        for (int i = 0; i < 50; i++) {
            editor.type(Handoff.CI, text + "# " + "x".repeat(i) + "\n");
        }
        editor.codes(Handoff.CI);
        assertTrue(editor.countOfPublished(Handoff.CI) - before <= 3, "one answer for a burst of keystrokes");
        assertEquals(51, editor.last(Handoff.CI).orElseThrow().getVersion());
    }

    @Test
    void placesAreCountedInUtf16() throws IOException, InterruptedException {
        String text =
                "# \uD83D\uDE00\n"
                        + "on: push\n"
                        + "permissions: {}\n"
                        + "jobs: {a: {runs-on: x, name: \"\uD83D\uDE00\", stepz: []}}\n";
        editor.open(".github/workflows/new.yml", text);
        List<Diagnostic> told =
                editor.diagnostics(".github/workflows/new.yml", all -> has(all, "schema/invalid-workflow"));
        int column = text.lines().toList().get(3).indexOf("stepz");
        assertTrue(
                told.stream().anyMatch(each -> each.getRange().getStart().equals(new Position(3, column))),
                told::toString);
        editor.replace(
                ".github/workflows/new.yml", new Range(new Position(3, column), new Position(3, column + 5)), "steps");
        editor.diagnostics(
                ".github/workflows/new.yml",
                all -> all.stream().noneMatch(each -> each.getMessage().getLeft().contains("stepz")));
    }

    @Test
    void theConfigurationIsReadAgain() throws IOException, InterruptedException {
        project.open(Handoff.CI, editor);
        editor.diagnostics(Handoff.CI, all -> has(all, "cache/gha-missing"));
        Files.writeString(root.resolve(".lintainer.yml"), "profile: x\n");
        editor.open(".lintainer.yml", "rules: {cache/gha-missing: off}\n");
        editor.diagnostics(Handoff.CI, all -> !has(all, "cache/gha-missing"));
        editor.type(".lintainer.yml", "rules: {cache/gha-missin: off}\n");
        List<Diagnostic> told = editor.diagnostics(".lintainer.yml", all -> !all.isEmpty());
        assertEquals(new Position(0, 8), told.getFirst().getRange().getStart());
        assertTrue(
                told.getFirst().getMessage().getLeft().contains("did you mean `cache/gha-missing`?"), told::toString);
        editor.type(".lintainer.yml", "rules: {}\n");
        editor.diagnostics(".lintainer.yml", List::isEmpty);
        editor.diagnostics(Handoff.CI, all -> has(all, "cache/gha-missing"));
    }

    @Test
    void filesOfNoRepositoryAreLeftAlone(@TempDir Path elsewhere) throws IOException, InterruptedException {
        Editor other = Editor.inThisProcess(elsewhere);
        other.initialize();
        other.open("Dockerfile", "FROM\n");
        assertTrue(
                Editor.await(
                                other.server()
                                        .getTextDocumentService()
                                        .documentSymbol(
                                                new org.eclipse.lsp4j.DocumentSymbolParams(other.file("Dockerfile"))))
                        .isEmpty());
        assertEquals(0, other.countOfPublished("Dockerfile"));
        assertEquals(0, other.end());
    }

    /// Each is judged by itself, and told of under its own files.
    @Test
    void severalRepositoriesAreServed(@TempDir Path folder) throws IOException, InterruptedException {
        Handoff.in(Files.createDirectory(folder.resolve("one")));
        Handoff.in(Files.createDirectory(folder.resolve("two")));
        Files.writeString(folder.resolve("two/.lintainer.yml"), "rules: {cache/gha-missing: off}\n");
        Editor both = Editor.inThisProcess(folder);
        both.initialize();
        both.open("one/" + Handoff.CI, project.text(Handoff.CI));
        both.open("two/" + Handoff.CI, project.text(Handoff.CI));
        assertTrue(both.codes("one/" + Handoff.CI).contains("cache/gha-missing"));
        assertTrue(!both.codes("two/" + Handoff.CI).contains("cache/gha-missing"));
        both.closeFile("one/" + Handoff.CI);
        both.diagnostics("one/" + Handoff.CI, List::isEmpty);
        assertEquals(0, both.end());
    }

    /// What a link shows of the world outside is neither read nor told of.
    @Test
    void linksDoNotLeadOut(@TempDir Path outside) throws IOException, InterruptedException {
        Files.writeString(outside.resolve("Dockerfile"), "FROM python:3.12-slim AS other\n");
        Files.delete(root.resolve(Handoff.DOCKERFILE));
        Files.createSymbolicLink(root.resolve(Handoff.DOCKERFILE), outside.resolve("Dockerfile"));
        project.open(Handoff.CI, editor);
        editor.open(Handoff.DOCKERFILE, "FROM python:3.12-slim AS other\n");
        List<String> codes = editor.codes(Handoff.CI);
        Run check = Run.of(root, "check", "--format", "concise", Handoff.CI);
        assertEquals(check.out().lines().count(), codes.size());
    }
}
