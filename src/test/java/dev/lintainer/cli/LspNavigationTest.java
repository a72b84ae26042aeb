package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an editor finds its way along the hand-off.
class LspNavigationTest {
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

    /// `path:line:column`, from 1.
    private String shown(Location location) {
        Position start = location.getRange().getStart();
        String path = root.toUri().relativize(URI.create(location.getUri())).toString();
        return path + ":" + (start.getLine() + 1) + ":" + (start.getCharacter() + 1);
    }

    private String place(String path, String words) throws IOException {
        Position position = project.place(path, words);
        return path + ":" + (position.getLine() + 1) + ":" + (position.getCharacter() + 1);
    }

    /// The cursor stands at the last `@` of the words, which is none of them.
    private Position cursor(String path, String words) throws IOException {
        int at = words.lastIndexOf('@');
        Position start = project.place(path, words.substring(0, at) + words.substring(at + 1));
        return new Position(start.getLine(), start.getCharacter() + at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    needs: @build                   ! .github/workflows/ci.yml:10:3
                    needs: [@build                  ! .github/workflows/ci.yml:10:3
                    if: needs.@build                ! .github/workflows/ci.yml:10:3
                    if: needs.build.outputs.@digest ! .github/workflows/ci.yml:14:7
                    ${{ steps.@image                ! .github/workflows/ci.yml:18:13
                    file: @docker/Dockerfile.ci     ! docker/Dockerfile.ci:6:14
                    context: @.                     ! docker/Dockerfile.ci:6:14
                    target: @test                   ! docker/Dockerfile.ci:6:14
                    tags: ${{ @env.IMAGE            ! docker/Dockerfile.ci:6:14
                    --rm "@$IMAGE" pytest           ! .github/workflows/ci.yml:24:17
                    --rm @tools:1 ruff              ! .github/workflows/ci.yml:49:30
                    -f @docker/Dockerfile.tools     ! docker/Dockerfile.tools:1:6
                    uses: @./.github/actions/load   ! .github/actions/load/action.yml:1:1
                    uses: ./.github/workflows/@publish.yml ! .github/workflows/publish.yml:1:1
                    run: @ci/lint.sh                ! ci/lint.sh:1:1
                    run --rm @tests                 ! compose.ci.yml:4:3
                    -f @compose.ci.yml              ! compose.ci.yml:1:1
                    """)
    void followsWorkflows(String words, String expected) throws IOException {
        assertEquals(List.of(expected), definitions(Handoff.CI, words));
    }

    @Test
    void followsArtifacts() throws IOException {
        Position download = project.place(Handoff.CI, "name: ci-image", 2);
        project.open(Handoff.CI, editor);
        assertEquals(
                List.of(".github/workflows/ci.yml:28:17"),
                definitions(Handoff.CI, new Position(download.getLine(), download.getCharacter() + 8)));
    }

    @Test
    void followsOtherFiles() throws IOException {
        assertEquals(List.of("docker/Dockerfile.ci:1:26"), definitions(Handoff.DOCKERFILE, "FROM @base AS deps"));
        assertEquals(List.of("docker/Dockerfile.ci:3:14"), definitions(Handoff.DOCKERFILE, "--from=@deps"));
        assertEquals(List.of("compose.ci.yml:2:3"), definitions(Handoff.COMPOSE, "- @db"));
        assertEquals(List.of("docker/Dockerfile.ci:6:14"), definitions(Handoff.COMPOSE, "target: @test"));
        assertEquals(List.of("docker/Dockerfile.ci:6:14"), definitions(Handoff.COMPOSE, "dockerfile: @docker"));
        assertEquals(List.of(".github/workflows/ci.yml:24:17"), definitions("ci/lint.sh", "\"@$IMAGE"));
    }

    private List<String> definitions(String path, String words) throws IOException {
        project.open(path, editor);
        return definitions(path, cursor(path, words));
    }

    private List<String> definitions(String path, Position position) {
        return Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .definition(new DefinitionParams(editor.file(path), position)))
                .getLeft()
                .stream()
                .map(this::shown)
                .toList();
    }

    private List<String> references(String path, String words, ReferenceContext context) throws IOException {
        project.open(path, editor);
        ReferenceParams parameters = new ReferenceParams(editor.file(path), cursor(path, words), context);
        return Editor.await(editor.server().getTextDocumentService().references(parameters)).stream()
                .map(this::shown)
                .toList();
    }

    @Test
    void findsWhoUsesIt() throws IOException {
        assertEquals(
                List.of(place(Handoff.CI, "$IMAGE\" pytest").replace(":31", ":30"), "ci/lint.sh:2:17"),
                references(Handoff.CI, "tags: @${{", new ReferenceContext(false)).stream().sorted().toList());
        List<String> stage = references(Handoff.DOCKERFILE, "AS @test", new ReferenceContext(true));
        assertEquals(
                List.of(
                        ".github/workflows/ci.yml:21:20",
                        ".github/workflows/ci.yml:22:17",
                        ".github/workflows/ci.yml:23:19",
                        ".github/workflows/ci.yml:24:17",
                        "compose.ci.yml:4:3",
                        "compose.ci.yml:6:16",
                        "compose.ci.yml:7:19",
                        "compose.ci.yml:8:15",
                        "docker/Dockerfile.ci:6:14"),
                stage.stream().sorted().toList());
        List<String> needs = references(Handoff.CI, "needs: @build", new ReferenceContext(false));
        assertTrue(needs.contains(place(Handoff.CI, "build.outputs.digest != ''")), needs::toString);
        assertEquals(List.of("compose.ci.yml:10:9"), references(Handoff.COMPOSE, "@db:", new ReferenceContext(false)));
    }

    private String hover(String path, String words) throws IOException {
        project.open(path, editor);
        Hover hover =
                Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .hover(new HoverParams(editor.file(path), cursor(path, words))));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    .github/workflows/ci.yml ! @runs-on: ubuntu           ! The runner that takes the job.
                    .github/workflows/ci.yml ! @permissions:              ! What the token of all jobs may do.
                    .github/workflows/ci.yml ! '@contents: read'          ! The repository's files
                    .github/workflows/ci.yml ! 'tags: @${{ env.IMAGE }}'  ! '**image `shop-ci:${github.sha}`**'
                    .github/workflows/ci.yml ! 'tags: @${{ env.IMAGE }}'  ! built in job `build` from `docker/Dockerfile.ci`
                    .github/workflows/ci.yml ! 'tags: @${{ env.IMAGE }}'  ! run in job `test`
                    .github/workflows/ci.yml ! '--rm "@$IMAGE" pytest'    ! comes from job `build` from `docker/Dockerfile.ci`
                    .github/workflows/ci.yml ! name: @ci-image            ! uploaded in job `build`
                    .github/workflows/ci.yml ! name: @ci-image            ! downloaded in job `test`
                    .github/workflows/ci.yml ! needs: @build              ! needed by job `call`
                    .github/workflows/ci.yml ! uses: @docker/build-push   ! docs/rules/cache/gha-missing.md
                    .github/actions/load/action.yml ! using: @composite   ! ''
                    .github/actions/load/action.yml ! '@description:'     ! What the action does
                    compose.ci.yml           ! '@depends_on:'             ! start
                    compose.ci.yml           ! '@tests:'                  ! run in job `test`
                    """)
    void tells(String path, String words, String expected) throws IOException {
        String told = hover(path, words);
        assertTrue(told.contains(expected), () -> expected + " is not in:\n" + told);
    }

    @Test
    void tellsOfRulesInTheConfiguration() {
        editor.open(".lintainer.yml", "rules:\n  cache/gha-missing: off\n");
        Hover hover =
                Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .hover(new HoverParams(editor.file(".lintainer.yml"), Editor.at(2, 5))));
        assertTrue(hover.getContents().getRight().getValue().contains("docs/rules/cache/gha-missing.md"));
    }

    private String outline(String path) throws IOException {
        project.open(path, editor);
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (Either<SymbolInformation, DocumentSymbol> each :
                Editor.await(
                        editor.server()
                                .getTextDocumentService()
                                .documentSymbol(new DocumentSymbolParams(editor.file(path))))) {
            symbols.add(each.getRight());
        }
        return outline(symbols);
    }

    private static String outline(List<DocumentSymbol> symbols) {
        List<String> names = new ArrayList<>();
        for (DocumentSymbol symbol : symbols) {
            boolean leaf = symbol.getChildren() == null || symbol.getChildren().isEmpty();
            names.add(symbol.getName() + (leaf ? "" : "(" + outline(symbol.getChildren()) + ")"));
        }
        return String.join(", ", names);
    }

    @Test
    void outlines() throws IOException {
        assertEquals("publish(echo \"${{ inputs.digest }}\")", outline(Handoff.PUBLISH));
        assertEquals("docker load --input image.tar", outline(Handoff.ACTION));
        assertEquals("base, deps, test", outline(Handoff.DOCKERFILE));
        assertEquals("db, tests", outline(Handoff.COMPOSE));
        assertTrue(outline(Handoff.CI).startsWith("build(actions/checkout@v5, docker/setup-buildx-action@v3, "));
    }
}
