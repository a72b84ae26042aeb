package dev.lintainer.document.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionReaderTest {
    private static ActionMetadata read(String text) {
        return ActionReader.read(YamlParser.parse(SourceFile.of("action.yml", text)).value());
    }

    /// The problems as `code place`, syntax first.
    private static List<String> problems(ActionMetadata action) {
        return Stream.concat(action.problems().syntax().stream(), action.problems().usage().stream())
                .map(problem -> problem.code() + " " + action.source().text(problem.span()))
                .toList();
    }

    @Test
    void readsACompositeAction() {
        ActionMetadata action =
                read(
                        """
                        name: Build
                        description: Builds the image
                        inputs:
                          Tag:
                            required: true
                            deprecationMessage: use `image`
                          image:
                            required: 'true'
                            default: ${{ github.sha }}
                          bare:
                        outputs:
                          digest:
                            value: ${{ steps.build.outputs.digest }}
                          plain:
                            description: of a program
                        runs:
                          using: composite
                          steps:
                            - id: build
                              if: always() && inputs.tag
                              run: docker build . --tag ${{ inputs.tag }}
                              shell: ${{ inputs.shell || 'bash' }}
                            - uses: actions/cache@v4
                        """);
        assertEquals(List.of(), problems(action));
        assertEquals(Optional.of("Build"), action.name().map(Text::raw));
        assertEquals(Optional.of("Builds the image"), action.description().map(Text::raw));
        assertEquals(
                List.of("Tag true - use `image`", "image true ${{ github.sha }} -", "bare false - -"),
                action.inputs().stream()
                        .map(input ->
                                input.name()
                                        + " "
                                        + input.required()
                                        + " "
                                        + input.defaultValue().map(Text::raw).orElse("-")
                                        + " "
                                        + input.deprecationMessage().map(Text::raw).orElse("-"))
                        .toList());
        assertEquals("Tag", action.input("tag").orElseThrow().name());
        assertEquals(
                List.of(true, false), action.outputs().stream().map(output -> output.value().isPresent()).toList());
        assertTrue(action.output("Digest").isPresent());
        ActionRuns.Composite runs = (ActionRuns.Composite) action.runs().orElseThrow();
        assertEquals(Optional.of("bash"), ((RunStep) runs.steps().getFirst()).shell().map(shell -> "bash"));
        assertEquals("actions/cache@v4", ((UsesStep) runs.steps().getLast()).uses().raw());
    }

    @Test
    void readsADockerAction() {
        ActionMetadata action =
                read(
                        """
                        runs:
                          using: docker
                          image: Dockerfile
                          entrypoint: /a
                          pre-entrypoint: /b
                          post-entrypoint: /c
                          post-if: always()
                          args: [--x, '${{ inputs.x }}']
                          env:
                            A: ${{ inputs.a }}
                        """);
        ActionRuns.Docker docker = (ActionRuns.Docker) action.runs().orElseThrow();
        assertEquals(
                List.of("Dockerfile", "/a", "/b", "/c"),
                Stream.of(docker.image(), docker.entrypoint(), docker.preEntrypoint(), docker.postEntrypoint())
                        .map(text -> text.orElseThrow().raw())
                        .toList());
        assertEquals(List.of("--x", "${{ inputs.x }}"), docker.arguments().stream().map(Text::raw).toList());
        assertTrue(docker.env().get("A").isPresent());
        assertTrue(docker.postCondition().isPresent());
        assertTrue(docker.preCondition().isEmpty());
        assertEquals(List.of(), problems(action));
    }

    @ParameterizedTest
    @CsvSource({
        "node24, JavaScript",
        "node, JavaScript",
        "composite, Composite",
        "docker, Docker",
        "deno, Unknown",
        "'', Unknown",
    })
    void tellsKindsApart(String using, String kind) {
        ActionMetadata action = read("runs:\n  main: a\n  using: " + using + "\n");
        assertEquals(kind, action.runs().orElseThrow().getClass().getSimpleName());
    }

    /// What an action may use differs from what a job may.
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "name: ${{ github.actor }}#context-unavailable github",
                "inputs: {a: {default: '${{ github.token }} ${{ hashFiles(1) }}'}}#",
                "inputs: {a: {default: '${{ inputs.b }}'}}#context-unavailable inputs",
                "outputs: {a: {value: '${{ steps.b.outputs.c }}'}}#",
                "outputs: {a: {value: '${{ secrets.b }}'}}#context-unavailable secrets",
                "runs: {using: composite, steps: [{run: '${{ secrets.b }}', shell: sh}]}#context-unavailable secrets",
                "runs: {using: composite, steps: [{run: '${{ needs.b }}', shell: sh}]}#context-unavailable needs",
                "runs: {using: composite, steps: [{run: a, if: 'failure() && vars.b'}]}#context-unavailable vars",
                "runs: {using: composite, steps: [{uses: '${{ inputs.b }}'}]}#context-unavailable inputs",
                "runs: {using: docker, image: '${{ inputs.b }}'}#context-unavailable inputs",
                "runs: {using: docker, args: ['${{ github.b }}']}#context-unavailable github",
                "runs: {using: node24, post-if: 'success() || steps.a'}#context-unavailable steps",
                "runs: {using: node24, main: '${{ a'}#unclosed-expression ${{",
            })
    void checksWhatExpressionsUse(String text, String expected) {
        assertEquals(expected == null ? List.of() : List.of(expected), problems(read(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "[a]",
                "name: [a]\ninputs: [a]\noutputs: x\nruns: [a]",
                "inputs: {a: b, c: [d]}\noutputs: {a: b, c: {value: [d]}}\nruns: {using: [a]}",
                "runs: {using: composite, steps: {a: b}}",
                "runs: {using: docker, args: {a: b}, env: [a], image: {a: b}}",
            })
    void leavesOutWhatHasAnotherShape(String text) {
        ActionMetadata action = read(text);
        List<SyntaxProblem> problems = action.problems().syntax();
        assertEquals(List.of(), problems);
    }
}
