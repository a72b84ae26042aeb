package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an editor can do about findings.
class LspActionsTest {
    private static final Range EVERYTHING = new Range(new Position(0, 0), new Position(100_000, 0));

    @TempDir Path root;
    private Handoff project;
    private Editor editor;

    @BeforeEach
    void start() throws IOException {
        project = Handoff.in(root);
        editor = Editor.inThisProcess(root);
        editor.initialize();
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private List<CodeAction> actions(String path, Range range, List<String> only) {
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(only.isEmpty() ? null : only);
        List<CodeAction> actions = new ArrayList<>();
        for (Either<Command, CodeAction> each :
                Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .codeAction(new CodeActionParams(editor.file(path), range, context)))) {
            actions.add(each.getRight());
        }
        return actions;
    }

    /// A text after the edits of an action, all of them in that one file.
    private String applied(CodeAction action, String path, String text) {
        Map<String, List<TextEdit>> changes = action.getEdit().getChanges();
        assertEquals(List.of(editor.uri(path)), List.copyOf(changes.keySet()));
        List<TextEdit> edits = new ArrayList<>(changes.get(editor.uri(path)));
        edits.sort(Comparator.comparing((TextEdit edit) -> offset(text, edit.getRange().getStart())).reversed());
        String result = text;
        for (TextEdit edit : edits) {
            result =
                    result.substring(0, offset(text, edit.getRange().getStart()))
                            + edit.getNewText()
                            + result.substring(offset(text, edit.getRange().getEnd()));
        }
        return result;
    }

    private static int offset(String text, Position position) {
        int line = 0;
        int at = 0;
        while (line < position.getLine()) {
            at = text.indexOf('\n', at) + 1;
            line++;
        }
        return at + position.getCharacter();
    }

    /// Whatever is found is gone when it is suppressed, and nothing else is said but that the reason is one.
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void suppressesEveryFinding(String lineBreak) throws IOException, InterruptedException {
        for (String path : List.of(Handoff.CI, "docker/Dockerfile.tools", Handoff.COMPOSE)) {
            String text =
                    (project.text(path) + (path.endsWith("tools") ? "RUN apt-get install curl | sh\n" : ""))
                            .replace(
                                    "- run: ci/lint.sh",
                                    "- run: |\n          ci/lint.sh\n          docker run x:latest ls | tee y")
                            .replace("postgres:16", "postgres:latest")
                            .replace("\n", lineBreak);
            editor.open(path, text);
            List<Diagnostic> found = editor.diagnostics(path, all -> !all.isEmpty());
            for (Diagnostic each : found) {
                String rule = Editor.code(each);
                List<CodeAction> actions =
                        actions(path, each.getRange(), List.of("quickfix")).stream()
                                .filter(action -> action.getTitle().equals("ignore " + rule + " here, with a reason"))
                                .filter(action -> action.getDiagnostics().getFirst().getRange().equals(each.getRange()))
                                .toList();
                assertEquals(1, actions.size(), () -> each + " of " + path);
                String suppressed = applied(actions.getFirst(), path, text);
                assertTrue(suppressed.contains("# lintainer: ignore[" + rule + "] TODO: say why" + lineBreak));
                editor.type(path, suppressed);
                List<String> codes = editor.codes(path);
                long before = found.stream().filter(other -> Editor.code(other).equals(rule)).count();
                long after = codes.stream().filter(rule::equals).count();
                assertTrue(after < before, () -> rule + " is still there in:\n" + suppressed);
                assertFalse(codes.contains("suppression/unused"), () -> "of no use in:\n" + suppressed);
                editor.type(path, text);
                editor.codes(path);
            }
            editor.closeFile(path);
        }
    }

    @Test
    void mendsWhatIsSafe() throws IOException, InterruptedException {
        String text =
                project.text(Handoff.CI).replace("name: ci-image\n      - uses: ./", "name: ci-imag\n      - uses: ./");
        editor.open(Handoff.CI, text);
        List<Diagnostic> found = editor.diagnostics(Handoff.CI, all -> !all.isEmpty());
        List<CodeAction> fixes =
                actions(Handoff.CI, EVERYTHING, List.of()).stream()
                        .filter(action -> !action.getTitle().startsWith("ignore "))
                        .toList();
        assertFalse(fixes.isEmpty(), found::toString);
        for (CodeAction fix : fixes) {
            assertEquals("quickfix", fix.getKind());
            String code = Editor.code(fix.getDiagnostics().getFirst());
            editor.type(Handoff.CI, applied(fix, Handoff.CI, text));
            long before = found.stream().filter(each -> Editor.code(each).equals(code)).count();
            List<String> codes = editor.codes(Handoff.CI);
            assertTrue(codes.stream().filter(code::equals).count() < before, () -> fix.getTitle() + " mends nothing");
            editor.type(Handoff.CI, text);
            editor.codes(Handoff.CI);
        }
    }

    @Test
    void mendsAllAtOnce() throws InterruptedException {
        String path = ".github/workflows/old.yml";
        editor.open(
                path,
                """
                on: push
                permissions: {}
                jobs:
                  a:
                    runs-on: ubuntu-24.04
                    steps:
                      - run: echo "::set-output name=a::b"
                      - run: docker-compose up -d
                      # lintainer: ignore[image/tag-mismatch] not there
                      - run: ls
                      # lintainer: ignore[image/latest-tag] not there
                      - run: ls
                """);
        List<Diagnostic> told = editor.diagnostics(path, found -> !found.isEmpty());
        for (Diagnostic each : told) {
            boolean unused = Editor.code(each).equals("suppression/unused");
            assertEquals(unused ? List.of(DiagnosticTag.Unnecessary) : null, each.getTags());
        }
        assertTrue(told.stream().anyMatch(each -> Editor.code(each).equals("suppression/unused")));
        List<CodeAction> all =
                actions(path, new Range(new Position(0, 0), new Position(0, 0)), List.of("source.fixAll"));
        assertEquals(1, all.size());
        assertEquals("source.fixAll.lintainer", all.getFirst().getKind());
        assertTrue(all.getFirst().getEdit().getChanges().get(editor.uri(path)).size() >= 2);
        assertEquals(List.of(), actions(path, EVERYTHING, List.of("refactor")));
    }
}
