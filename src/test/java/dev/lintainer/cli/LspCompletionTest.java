package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an editor offers while something is half typed. The cursor stands at `||`.
class LspCompletionTest {
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

    private List<CompletionItem> complete(String path, String marked) {
        Editor.Cursor cursor = Editor.Cursor.in(marked);
        editor.open(path, cursor.text());
        return Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .completion(new CompletionParams(editor.file(path), cursor.position())))
                .getLeft();
    }

    private List<CompletionItem> complete(String path, String written, String typed) throws IOException {
        String text = project.text(path);
        assertTrue(text.contains(written), written);
        return complete(path, text.replace(written, typed));
    }

    private static List<String> labels(List<CompletionItem> items) {
        return items.stream().map(CompletionItem::getLabel).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    .github/workflows/ci.yml ! '  local:\\n    runs-on'      ! '  local:\\n    str||\\n    runs-on' ! strategy
                    .github/workflows/ci.yml ! '  local:\\n    runs-on'      ! '  local:\\n    ||\\n    runs-on' ! strategy
                    .github/workflows/ci.yml ! 'permissions:\\n  contents'   ! 'permissions:\\n  pa||\\n  contents' ! packages
                    .github/workflows/ci.yml ! 'contents: read'             ! 'contents: ||' ! write
                    .github/workflows/ci.yml ! '    branches: [main]'       ! '    branches: [main]\\n  pull||' ! pull_request
                    .github/workflows/ci.yml ! 'needs: build'               ! 'needs: ||' ! build
                    .github/workflows/ci.yml ! 'needs: build'               ! 'needs: [build, ||]' ! local
                    .github/workflows/ci.yml ! 'needs: build'               ! 'needs:\\n      - lo||' ! local
                    .github/workflows/ci.yml ! '- id: image'                ! '- ||\\n        id: image' ! timeout-minutes
                    .github/workflows/ci.yml ! '          name: ci-image\\n      - uses: ./' ! '          name: ||\\n      - uses: ./' ! ci-image
                    .github/workflows/ci.yml ! 'uses: ./.github/actions/load' ! 'uses: ./||' ! ./.github/actions/load
                    .github/workflows/ci.yml ! 'uses: ./.github/workflows/publish.yml' ! 'uses: ./||' ! ./.github/workflows/publish.yml
                    .github/workflows/ci.yml ! 'digest: ${{ needs.build.outputs.digest }}' ! '||' ! digest
                    .github/workflows/ci.yml ! 'digest: ${{ needs.build.outputs.digest }}' ! 'digest: ${{ needs.||' ! test
                    .github/workflows/ci.yml ! 'digest: ${{ needs.build.outputs.digest }}' ! 'digest: ${{ needs.build.outputs.|| }}' ! digest
                    .github/workflows/ci.yml ! '- uses: actions/upload-artifact' ! '- if: steps.||\\n        uses: actions/upload-artifact' ! image
                    .github/workflows/ci.yml ! 'file: docker/Dockerfile.ci'  ! 'file: ||' ! docker/Dockerfile.tools
                    .github/workflows/ci.yml ! 'target: test'               ! 'target: ||' ! deps
                    .github/workflows/ci.yml ! '  local:\\n    runs-on'      ! '  local:\\n    container: ||\\n    runs-on' ! tools:1
                    .github/actions/load/action.yml ! 'using: composite'     ! 'using: ||' ! composite
                    .github/actions/load/action.yml ! 'runs:'                ! 'inp||\\nruns:' ! inputs
                    compose.ci.yml           ! '- db'                       ! '- ||' ! db
                    compose.ci.yml           ! '    command: pytest'        ! '    heal||' ! healthcheck
                    compose.ci.yml           ! 'target: test'               ! 'target: ||' ! test
                    compose.ci.yml           ! 'image: postgres:16'         ! 'image: ||' ! tools:1
                    docker/Dockerfile.ci     ! '--from=deps'                ! '--from=||' ! deps
                    docker/Dockerfile.ci     ! 'FROM base AS test'          ! 'FROM ||' ! deps
                    docker/Dockerfile.ci     ! 'USER 1001'                  ! 'US||' ! USER
                    docker/Dockerfile.ci     ! 'USER 1001'                  ! '# lintainer: ignore[cache/||] why\\nUSER 1001' ! cache/gha-missing
                    """)
    void offers(String path, String written, String typed, String expected) throws IOException {
        List<String> labels = labels(complete(path, written.replace("\\n", "\n"), typed.replace("\\n", "\n")));
        assertTrue(labels.contains(expected), () -> expected + " is not among " + labels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    'rules:\\n  ca||'                       ! cache/gha-missing
                    'rules:\\n  cache/gha-missing: ||'      ! warning
                    'rules: {cache/*: ||}'                 ! off
                    'ignore:\\n  - rule: ||'                ! image/tag-mismatch
                    'ignore:\\n  - ||'                      ! reason
                    '||'                                   ! python
                    'ext||'                                ! extends
                    'extends: ||'                          ! strict
                    """)
    void offersInTheConfiguration(String typed, String expected) {
        List<String> labels = labels(complete(".lintainer.yml", typed.replace("\\n", "\n")));
        assertTrue(labels.contains(expected), () -> expected + " is not among " + labels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    .github/workflows/ci.yml ! '  local:\\n    runs-on'      ! '  local:\\n    # no||\\n    runs-on'
                    .github/workflows/ci.yml ! 'name: CI'                   ! 'name: ||'
                    .github/workflows/ci.yml ! '- run: ci/lint.sh'          ! '- run: |\\n          ec||\\n          ls'
                    compose.ci.yml           ! 'command: pytest'            ! 'command: ||'
                    """)
    void offersNothing(String path, String written, String typed) throws IOException {
        assertEquals(List.of(), labels(complete(path, written.replace("\\n", "\n"), typed.replace("\\n", "\n"))));
    }

    @Test
    void writesAKeyWithWhatFollowsIt() throws IOException {
        CompletionItem item =
                complete(Handoff.CI, "  local:\n    runs-on", "  local:\n    str||\n    runs-on").stream()
                        .filter(each -> each.getLabel().equals("strategy"))
                        .findFirst()
                        .orElseThrow();
        TextEdit edit = item.getTextEdit().getLeft();
        assertEquals("strategy:\n      ", edit.getNewText());
        assertEquals(4, edit.getRange().getStart().getCharacter());
        assertEquals(7, edit.getRange().getEnd().getCharacter());
        assertEquals(
                "Runs the job once for each combination of a matrix.", item.getDocumentation().getRight().getValue());
    }

    @Test
    void writesAKeyOnOneLineInBraces() throws IOException {
        CompletionItem item =
                complete(Handoff.CI, "  local:\n    runs-on", "  extra: {str||}\n  local:\n    runs-on").stream()
                        .filter(each -> each.getLabel().equals("strategy"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("strategy: ", item.getTextEdit().getLeft().getNewText());
    }

    /// A list may go on over lines: only the item at the cursor is replaced.
    @Test
    void replacesOneItemOfAList() throws IOException {
        CompletionItem item =
                complete(Handoff.CI, "needs: [build, test]", "needs: [\n      build, lo||, test\n    ]").stream()
                        .filter(each -> each.getLabel().equals("local"))
                        .findFirst()
                        .orElseThrow();
        TextEdit edit = item.getTextEdit().getLeft();
        assertEquals("local", edit.getNewText());
        assertEquals(13, edit.getRange().getStart().getCharacter());
        assertEquals(15, edit.getRange().getEnd().getCharacter());
    }

    @Test
    void leavesOutWhatIsWritten() throws IOException {
        List<String> labels = labels(complete(Handoff.CI, "  local:\n    runs-on", "  local:\n    ||\n    runs-on"));
        assertTrue(!labels.contains("runs-on") && !labels.contains("steps"), labels::toString);
        assertTrue(!labels.contains("with"), "of a job that calls a workflow");
    }
}
