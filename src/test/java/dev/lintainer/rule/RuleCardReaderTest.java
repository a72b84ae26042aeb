package dev.lintainer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.finding.FixSafety;
import dev.lintainer.finding.Severity;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCardReaderTest {
    private static final String CARD =
            """
            id: family/fault
            title: a title
            severity: warning
            since: "0.1"
            profiles: [containerized-python, strict]
            rationale: why
            parameters:
              - name: limit
                type: integer
                default: 3
                description: how many
              - name: names
                type: strings
                default: [a, b]
                description: which
              - name: label
                type: string
                default: x
                description: what
              - name: on
                type: boolean
                default: true
                description: whether
            fix:
              title: mend it
              safety: unsafe
              unsafe-because: it may be meant
            references:
              - https://example.com/a
            same-as: [tool:id]
            examples:
              - name: fires
                files:
                  Dockerfile: |
                    FROM x
                parameters:
                  limit: 7
                fixed:
                  Dockerfile: |
                    FROM y
            """;

    private static Parsed<Optional<RuleCard>> read(String text) {
        Parsed<YamlFile> yaml = YamlParser.parse(SourceFile.of("rules/family/fault.yml", text));
        assertEquals(List.of(), yaml.problems());
        return RuleCardReader.read(yaml.value());
    }

    /// Each problem in a line: `line message`.
    private static List<String> problems(String text) {
        SourceFile source = SourceFile.of("card", text);
        return read(text).problems().stream()
                .map(problem -> source.positionAt(problem.span().start()).line() + " " + problem.message())
                .toList();
    }

    @Test
    void readsEveryField() {
        RuleCard card = read(CARD).value().orElseThrow();
        assertEquals("family/fault", card.id().value());
        assertEquals("a title", card.title());
        assertEquals(Severity.WARNING, card.severity());
        assertEquals("0.1", card.since());
        assertEquals(Set.of(Profile.DEFAULT, Profile.STRICT), card.profiles());
        assertEquals("why", card.rationale());
        assertEquals(FixSafety.UNSAFE, card.fix().orElseThrow().safety());
        assertEquals("it may be meant", card.fix().orElseThrow().unsafeBecause());
        assertEquals("https://example.com/a", card.references().getFirst().toString());
        assertEquals(List.of("tool:id"), card.sameAs());
        RuleCard.Example example = card.examples().getFirst();
        assertEquals(List.of(new RuleCard.File("Dockerfile", "FROM x\n")), example.files());
        assertEquals(List.of(new RuleCard.File("Dockerfile", "FROM y\n")), example.fixed());
        Parameters defaults = card.summary(Subject.DOCKERFILE).parameters();
        assertEquals(3, defaults.number("limit"));
        assertEquals(List.of("a", "b"), defaults.texts("names"));
        assertEquals("x", defaults.text("label"));
        assertTrue(defaults.flag("on"));
        assertEquals(7, defaults.overriddenBy(example.parameters()).number("limit"));
        assertEquals("x", defaults.overriddenBy(example.parameters()).text("label"));
    }

    @Test
    void parametersAreAskedForByTheirDeclaredNamesAndTypes() {
        Parameters parameters = read(CARD).value().orElseThrow().summary(Subject.COMPOSE).parameters();
        assertThrows(IllegalArgumentException.class, () -> parameters.number("label"));
        assertThrows(IllegalArgumentException.class, () -> parameters.texts("limit"));
        assertThrows(IllegalArgumentException.class, () -> parameters.text("no-such"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    id: family/fault             | id: fault                    | 1 `fault` is not of the form `family/fault`
                    title: a title               | titel: a title               | 1 `title` is missing
                    severity: warning            | severity: fatal              | 3 `fatal` is none of `info`, `warning`, `error`
                    severity: warning            | severity: 3                  | 3 a string is expected here
                    since: "0.1"                 | since: 0.1                   | 4 a string is expected here
                    [containerized-python, strict]            | [containerized-python, all]               | 5 `all` is none of `pipeline`, `containerized-python`, `strict`
                    [containerized-python, strict]            | strict                       | 5 a list is expected here
                    rationale: why               | rational: why                | 1 `rationale` is missing
                    default: 3                   | default: many                | 10 the default of `limit` is no integer
                    default: 3                   | default: 99999999999         | 10 the default of `limit` is no integer
                    default: [a, b]              | default: [a, 1]              | 14 the default of `names` is no strings
                    type: boolean                | type: bool                   | 22 the default of `on` is no bool
                    unsafe-because: it may be    | safe-because: it may be      | 25 `unsafe-because` belongs to unsafe fixes, and to each of them
                    safety: unsafe               | safety: safe                 | 25 `unsafe-because` belongs to unsafe fixes, and to each of them
                    https://example.com/a        | http://example.com/a         | 29 `http://example.com/a` does not start with `https://`
                    [tool:id]                    | [id]                         | 30 `id` is not of the form `tool:id`
                    limit: 7                     | limit: x                     | 37 the card declares no parameter `limit` that takes this value
                    limit: 7                     | limits: 7                    | 37 the card declares no parameter `limits` that takes this value
                    examples:                    | example:                     | 1 `examples` is missing
                    name: fires                  | nam: fires                   | 32 `name` is missing
                    """)
    void refusesWhatTheFormatDoesNotKnow(String right, String wrong, String problem) {
        String text = CARD.replaceFirst(Pattern.quote(right), wrong);
        assertTrue(problems(text).contains(problem), () -> problems(text).toString());
        assertEquals(Optional.empty(), read(text).value());
    }

    @Test
    void unknownKeysAndLongTitles() {
        assertEquals(List.of("2 unknown key `colour`"), problems(CARD.replace("\ntitle:", "\ncolour: red\ntitle:")));
        String title = "x".repeat(RuleCardReader.LONGEST_TITLE + 1);
        assertEquals(
                List.of("2 the title has 61 characters, 60 are allowed"), problems(CARD.replace("a title", title)));
    }

    @Test
    void aCardIsOneMapping() {
        assertEquals(List.of("1 a card is one document, this file has 0"), problems(""));
        assertEquals(List.of("1 a card is one document, this file has 2"), problems(CARD + "---\nx: 1\n"));
        assertEquals(List.of("1 a mapping is expected here"), problems("- a\n"));
    }
}
