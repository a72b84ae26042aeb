package dev.lintainer.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaValidatorTest {
    private static final int LONGEST_MESSAGE = 120;

    private static final String JOB = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n";

    private static YamlFile parse(String text) {
        return YamlParser.parse(SourceFile.of("file.yml", text)).value();
    }

    private static List<SchemaProblem> validate(SchemaKind kind, String text) {
        return SchemaValidator.validate(kind, parse(text).root().orElseThrow());
    }

    private static List<String> rendered(List<SchemaProblem> problems) {
        return problems.stream().map(SchemaCase::render).toList();
    }

    static List<SchemaCase> cases() {
        return SchemaCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongOnceAndAtItsPlace(SchemaCase schemaCase) {
        YamlFile file = parse(schemaCase.text());
        assertEquals(List.of(), file.problems(), "the case itself");
        List<SchemaProblem> problems = SchemaValidator.validate(schemaCase.kind(), file.root().orElseThrow());
        assertEquals(schemaCase.expected(), rendered(problems));
        assertTrue(schemaCase.expected().size() <= 1, "one fault, one problem");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lineTerminatorsMakeNoDifference(SchemaCase schemaCase) {
        String text = "\uFEFF" + schemaCase.text().stripTrailing().replace("\n", "\r\n");
        assertEquals(schemaCase.expected(), rendered(validate(schemaCase.kind(), text)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void messagesFitALine(SchemaCase schemaCase) {
        for (SchemaProblem problem : validate(schemaCase.kind(), schemaCase.text())) {
            assertTrue(problem.message().length() <= LONGEST_MESSAGE, problem.message());
            assertTrue(!problem.message().endsWith("."), problem.message());
        }
    }

    @Test
    void everyCodeIsShown() {
        Set<String> shown = new HashSet<>();
        for (SchemaCase schemaCase : SchemaCase.all()) {
            for (String expected : schemaCase.expected()) {
                shown.add(expected.substring(expected.indexOf(' ') + 1, expected.indexOf(": ")));
            }
        }
        assertEquals(
                Set.of(
                        "unknown-key",
                        "missing-key",
                        "wrong-type",
                        "wrong-value",
                        "wrong-key",
                        "empty-value",
                        "too-few",
                        "too-many",
                        "forbidden-together",
                        "expression-not-allowed",
                        "merge-key"),
                shown);
    }

    @Test
    void problemsComeInTheOrderOfTheText() {
        String text =
                "permission: x\n"
                        + "on: [pus]\n"
                        + "jobs:\n"
                        + "  a:\n"
                        + "    <<: x\n"
                        + "    runs-on: [x\n"
                        + "    ]\n"
                        + "    steps: make\n"
                        + "    nam: x\n";
        List<Integer> lines =
                validate(SchemaKind.WORKFLOW, text).stream().map(problem -> problem.location().start().line()).toList();
        assertEquals(List.of(1, 2, 5, 8, 9), lines);
    }

    @Test
    void aBigInvalidFileGivesABoundedAnswerThatLosesNothing() {
        String steps = "      - rum: make\n".repeat(5_000);
        List<SchemaProblem> problems = validate(SchemaKind.WORKFLOW, JOB + steps);
        assertEquals(SchemaValidator.MOST_PROBLEMS + 1, problems.size());
        assertEquals("more-problems", problems.getLast().code());
        assertEquals("and 4900 more problems of this kind in this file", problems.getLast().message());
        assertEquals(SchemaValidator.MOST_PROBLEMS + 6, problems.getLast().location().start().line());
    }

    /// Each key is looked up in the mapping that it stands in; were the mapping searched every time, this would not
    /// end.
    @Test
    @Timeout(60)
    void aMappingOfManyUnknownKeysIsJudgedInLinearTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("unknown").append(i).append(": x\n");
        }
        assertEquals(SchemaValidator.MOST_PROBLEMS + 1, validate(SchemaKind.WORKFLOW, text.toString()).size());
    }

    @Test
    void exactlyAsManyProblemsAsCanBeTold() {
        String steps = "      - rum: make\n".repeat(SchemaValidator.MOST_PROBLEMS);
        List<SchemaProblem> problems = validate(SchemaKind.WORKFLOW, JOB + steps);
        assertEquals(SchemaValidator.MOST_PROBLEMS, problems.size());
        assertEquals("unknown-key", problems.getLast().code());
    }

    @Test
    void longAndMultilineValuesAreShortened() {
        String text =
                JOB
                        + "      - run: y\n"
                        + "        timeout-minutes: |\n"
                        + "          many\n"
                        + "          lines\n"
                        + "      - run: y\n"
                        + "        timeout-minutes: "
                        + "\uD83D\uDE00".repeat(100)
                        + "\n";
        List<String> messages = validate(SchemaKind.WORKFLOW, text).stream().map(SchemaProblem::message).toList();
        String start = "`timeout-minutes` in step ";
        String middle = " of job `a` must be a number or an expression, not text ";
        assertEquals(
                List.of(start + 1 + middle + "`many…`", start + 2 + middle + "`" + "\uD83D\uDE00".repeat(19) + "…`"),
                messages);
    }

    @Test
    void sharedPartsAreToldOnceHoweverOftenTheyAreUsed() {
        StringBuilder text = new StringBuilder("x-0: &a0 [x, x]\n");
        for (int i = 1; i < 13; i++) {
            text.append("x-%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        text.append("services: { a: &a { image: *a3, ports: *a12 }, b: *a, c: *a }\n");
        List<String> places =
                validate(SchemaKind.COMPOSE, text.toString()).stream()
                        .map(problem -> problem.location().text())
                        .toList();
        assertEquals(List.of("*a11", "*a11", "*a3"), places);
    }

    @Test
    void hugeNumbersAreNumbers() {
        for (String number :
                List.of("9".repeat(100_000), "-" + "9".repeat(100), "0x" + "f".repeat(50), "1e999", ".inf", ".nan")) {
            String text = JOB + "      - run: y\n        timeout-minutes: " + number + "\n";
            assertEquals(List.of(), validate(SchemaKind.WORKFLOW, text), number);
        }
    }

    @Test
    void nothingIsThrownWhateverTheDocument() {
        Random random = new Random(42);
        List<SchemaCase> cases = SchemaCase.all();
        String other = cases.getFirst().text();
        for (SchemaCase schemaCase : cases) {
            for (int i = 0; i < 4; i++) {
                StringBuilder mutated = new StringBuilder(schemaCase.text());
                for (int edits = random.nextInt(4); edits >= 0; edits--) {
                    int at = random.nextInt(mutated.length());
                    switch (random.nextInt(3)) {
                        case 0 -> mutated.deleteCharAt(at);
                        case 1 -> mutated.insert(at, "\n-:*&<[{}]#!'\"${".charAt(random.nextInt(16)));
                        default -> mutated.insert(at, other, 0, random.nextInt(other.length()));
                    }
                }
                for (YamlNode root : parse(mutated.toString()).documents()) {
                    for (SchemaKind kind : SchemaKind.values()) {
                        for (SchemaProblem problem : SchemaValidator.validate(kind, root)) {
                            assertTrue(!problem.message().isEmpty());
                        }
                    }
                }
            }
        }
    }

    @Test
    void severalThreadsMayShareASchema() {
        SchemaCase faulty =
                SchemaCase.all().stream()
                        .filter(schemaCase -> !schemaCase.expected().isEmpty())
                        .findFirst()
                        .orElseThrow();
        List<List<String>> results =
                new ArrayList<>(
                        IntStream.range(0, 200)
                                .parallel()
                                .mapToObj(i -> rendered(validate(faulty.kind(), faulty.text())))
                                .distinct()
                                .toList());
        assertEquals(List.of(faulty.expected()), results);
    }
}
