package dev.lintainer.document.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowReaderTest {
    private static Workflow read(String text) {
        return WorkflowReader.read(YamlParser.parse(SourceFile.of(".github/workflows/ci.yml", text)).value());
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(WorkflowReaderTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The problems as `code place`, in the order of the file.
    private static List<String> problems(Workflow workflow) {
        List<SyntaxProblem> all = new ArrayList<>(workflow.problems().syntax());
        all.addAll(workflow.problems().usage());
        return all.stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .map(problem -> problem.code() + " " + workflow.source().text(problem.span()))
                .toList();
    }

    @Test
    void readsEveryKey() throws IOException {
        Workflow workflow = read(resource("everything.yml"));
        assertEquals(resource("everything.outline").strip(), Outline.of(workflow));
        assertEquals(List.of(), problems(workflow));
    }

    @Test
    void lineEndsAndByteOrderMarksMakeNoDifference() throws IOException {
        String text = resource("everything.yml");
        Workflow workflow = read('\uFEFF' + text.replace("\n", "\r\n"));
        assertEquals(Outline.of(read(text)), Outline.of(workflow));
        assertEquals(List.of(), problems(workflow));
    }

    @Test
    void findsPlacesInAllStylesOfScalars() {
        Workflow workflow =
                read(
                        """
                        run-name: ${{ env.plain }}
                        env:
                          A: 'it''s ${{ steps.single }}'
                          B: "\\t\\x41 ${{ steps.double }}"
                        on: push
                        jobs:
                          a:
                            if: >-
                              github.actor &&
                                matrix.folded
                            steps:
                              - run: |
                                  echo
                                  echo ${{ jobs.literal
                                    || always() }} ${{ a + b }}
                        """);
        assertEquals(
                List.of(
                        "context-unavailable env",
                        "context-unavailable steps",
                        "context-unavailable steps",
                        "context-unavailable matrix",
                        "context-unavailable jobs",
                        "function-unavailable always",
                        "unknown-operator +"),
                problems(workflow));
        assertEquals(1, workflow.problems().syntax().size());
    }

    /// The aliases' own problems count once; a key at which a context is not available counts though another one allows
    /// it.
    @Test
    void followsAliases() {
        Workflow workflow =
                read(
                        """
                        on: push
                        env: &env
                          A: ${{ secrets.x }} ${{ matrix.y }} ${{ }}
                        jobs:
                          a: &job
                            runs-on: &os ubuntu-24.04
                            if: &if ${{ secrets.z }}
                            env: *env
                            steps: &steps
                              - &step
                                run: a
                                if: *if
                              - *step
                          b: *job
                          c:
                            runs-on: *os
                            if: *if
                            steps: *steps
                        """);
        assertEquals(
                List.of(
                        "context-unavailable matrix",
                        "empty-expression ${{ }}",
                        "context-unavailable secrets",
                        "context-unavailable secrets"),
                problems(workflow));
        assertEquals(List.of("a", "b", "c"), workflow.jobs().stream().map(Job::id).toList());
        assertEquals(List.of(2, 2, 2), workflow.jobs().stream().map(job -> job.steps().size()).toList());
        assertEquals(
                "a", workflow.job("B").orElseThrow().steps().getLast() instanceof RunStep run ? run.run().raw() : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "a == 'b'#BARE Binary#",
                "true#BARE BooleanLiteral#",
                "''#BARE -#",
                "' '#BARE -#",
                "a ||#BARE -#missing-operand",
                "${{ github.a }}#WRAPPED Property#",
                "\"${{ github.a }} \"#MIXED -#",
                "${{ github.a }} && ${{ github.b }}#MIXED -#",
                "'!${{ github.a }}'#MIXED -#",
                "github.a == ${{ github.b }}#MIXED -#",
                "${{ }}#WRAPPED -#empty-expression",
                "${{ github.a#WRAPPED -#unclosed-expression",
                "always()#BARE Call#",
                "always() && nope#BARE Binary#unknown-context",
                "${{ nope }} x#MIXED -#unknown-context",
            })
    void tellsConditionsApart(String text, String expected, String code) {
        Workflow workflow = read("jobs:\n  a:\n    if: " + text.replace("a == ", "github.a == "));
        Condition condition = workflow.jobs().getFirst().condition().orElseThrow();
        String expression = condition.expression().map(e -> e.getClass().getSimpleName()).orElse("-");
        assertEquals(expected, condition.form() + " " + expression);
        String codes =
                problems(workflow).stream().map(problem -> problem.split(" ")[0]).collect(Collectors.joining(" "));
        assertEquals(code == null ? "" : code, codes);
    }

    @Test
    void aLineEndAfterAHoleIsText() {
        Workflow workflow =
                read("jobs:\n  a:\n    if: |\n      ${{ github.a }}\n  b:\n    if: |\n      github.a\n  c:\n    if:\n");
        assertEquals(
                List.of("MIXED", "BARE", "none"),
                workflow.jobs().stream().map(job -> job.condition().map(c -> c.form().name()).orElse("none")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "text",
                "[]",
                "- a",
                "null",
                "on: 1\njobs: x",
                "on: [[a], {b: c}]\njobs: [a]",
                "jobs: {a: x, b: [c], [d]: e, ? {f: g} : h}",
                "name: [a]\nenv: [a]\npermissions: [a]\nconcurrency: [a]\ndefaults: [a]",
                "defaults: {run: [a]}\nenv: {a: [b], c: {d: e}, [f]: g}",
                "on: {schedule: x, workflow_dispatch: [a], workflow_call: {inputs: [a], outputs: {b: c}, secrets: x}}",
                "jobs: {a: {needs: {b: c}, if: [d], strategy: x, runs-on: {labels: {a: b}}, container: [a], services:"
                        + " x}}",
                "jobs: {a: {strategy: {matrix: {b: c, include: x, exclude: [y, [z]]}}, steps: {a: b}, outputs: x}}",
                "jobs: {a: {steps: [a, [b], {}, {run: [c]}, {uses: {}}, {parallel: {run: x}}, {wait: {}}, {cancel:"
                        + " []}]}}",
                "jobs: {a: {uses: [x], with: [y], secrets: [z]}, b: {uses: x, with: [y], secrets: other}}",
                "jobs: {a: {container: {image: [x], credentials: y, ports: {a: b}}, environment: [x]}}",
            })
    void leavesOutWhatHasAnotherShape(String text) {
        assertEquals(List.of(), problems(read(text)));
    }

    /// The beginnings of a workflow, as an editor sees it.
    @Test
    @Timeout(20)
    void readsBeginnings() throws IOException {
        String text = resource("everything.yml");
        for (int end = 0; end < text.length(); end += 3) {
            Workflow workflow = read(text.substring(0, end));
            for (SyntaxProblem problem : workflow.problems().syntax()) {
                assertTrue(problem.span().end() <= end);
            }
        }
    }
}
