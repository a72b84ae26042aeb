package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lintainer.about.About;
import dev.lintainer.engine.EngineRules;
import dev.lintainer.report.page.Markdown;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.Subject;
import dev.lintainer.rules.RuleCards;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.userrule.Packs;
import dev.lintainer.userrule.UserRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages in `docs/rules` are those of the rules that there are, and say what their cards say today. A run with
/// `-Dlintainer.update=true` rewrites them.
class RulePagesTest {
    private static final Path FOLDER = Path.of("docs", "rules");
    private static final Path INDEX = FOLDER.resolve("README.md");
    private static final boolean UPDATE = Boolean.getBoolean("lintainer.update");

    /// The cards by their families, both in alphabetical order.
    private static final Map<String, List<RuleCard>> FAMILIES = new TreeMap<>();

    /// The packs of rules that have one.
    private static final Map<RuleCard, String> PACKS = new TreeMap<>((one, other) -> one.id().compareTo(other.id()));

    private static final Map<Path, String> PAGES = new TreeMap<>();

    @BeforeAll
    static void makePages() throws IOException {
        List<RuleCard> cards = new ArrayList<>();
        RuleIndex.catalogue().summaries().forEach(rule -> cards.add(RuleCards.read(rule.id()).orElseThrow()));
        for (String pack : Packs.NAMES) {
            UserRules rules = UserRules.read(List.of(Packs.read(pack).orElseThrow()), RuleIndex.catalogue());
            rules.cards().forEach(written -> PACKS.put(written.card(), pack));
        }
        cards.addAll(PACKS.keySet());
        Path repository = Jimfs.newFileSystem(Configuration.unix()).getPath("/repository");
        Files.createDirectories(repository.resolve(".git"));
        for (RuleCard card : cards) {
            FAMILIES.computeIfAbsent(card.id().family(), _ -> new ArrayList<>()).add(card);
            Run run = Run.of(repository, "explain", card.id().value(), "--format", "markdown");
            assertEquals(0, run.code(), run.err());
            PAGES.put(page(card), run.out());
        }
    }

    private static Path page(RuleCard card) {
        String address = About.rulePage(card.id().value());
        String opening = About.SITE + "/blob/main/";
        assertTrue(address.startsWith(opening), address);
        return Path.of(address.substring(opening.length()));
    }

    @Test
    void everyPageSaysWhatItsCardSays() throws IOException {
        List<Path> surplus = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(file -> Files.isRegularFile(file) && !file.equals(INDEX) && !PAGES.containsKey(file))
                    .forEach(surplus::add);
        }
        if (UPDATE) {
            for (Path file : surplus) {
                Files.delete(file);
            }
            surplus.clear();
        }
        assertEquals(List.of(), surplus, "pages of no rule; run this test with -Dlintainer.update=true");
        for (Map.Entry<Path, String> page : PAGES.entrySet()) {
            if (UPDATE) {
                Files.createDirectories(page.getKey().getParent());
                Files.writeString(page.getKey(), page.getValue());
            }
            assertTrue(Files.exists(page.getKey()), page.getKey() + ": run this test with -Dlintainer.update=true");
            assertEquals(
                    page.getValue(),
                    Files.readString(page.getKey()),
                    page.getKey() + ": run this test with -Dlintainer.update=true");
        }
    }

    @Test
    void theIndexListsAllOfThem() throws IOException {
        String shown = Files.readString(INDEX);
        String current = shown;
        for (Map.Entry<String, List<RuleCard>> family : FAMILIES.entrySet()) {
            String name = family.getKey();
            assertTrue(shown.contains("\n## " + name + "\n"), "the index has a chapter on the family `" + name + "`");
            current = Parts.with(current, name, RulePagesTest.class, table(family.getValue()));
        }
        current = Parts.with(current, "peers", RulePagesTest.class, peers());
        if (UPDATE) {
            Files.writeString(INDEX, current);
        }
        assertEquals(current, Files.readString(INDEX), "run this test with -Dlintainer.update=true");
        long chapters = shown.lines().filter(line -> line.startsWith("## ")).count();
        assertEquals(FAMILIES.size() + 1, chapters, "chapters on families, and one on other tools");
    }

    private static String table(List<RuleCard> cards) {
        StringBuilder table = new StringBuilder();
        boolean packs = cards.stream().anyMatch(PACKS::containsKey);
        table.append(Markdown.row("rule", "severity", packs ? "pack" : "profile", "finds"));
        table.append("|---|---|---|---|\n");
        for (RuleCard card : cards) {
            String when = Markdown.code(packs ? PACKS.get(card) : smallestProfile(card));
            String severity = card.severity().name().toLowerCase(Locale.ROOT);
            table.append(Markdown.row(link(card), severity, when, Markdown.cell(card.title())));
        }
        return table.toString();
    }

    private static String link(RuleCard card) {
        return "[" + card.id().fault() + "](" + FOLDER.relativize(page(card)).toString().replace('\\', '/') + ")";
    }

    private static String smallestProfile(RuleCard card) {
        for (Profile profile : Profile.values()) {
            if (card.profiles().contains(profile)) {
                return profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        throw new AssertionError(card.id() + " is in no profile");
    }

    private static String peers() {
        Map<String, List<String>> checks = new TreeMap<>();
        for (RuleCard card : FAMILIES.values().stream().flatMap(List::stream).toList()) {
            String rule = "[" + card.id() + "](" + FOLDER.relativize(page(card)).toString().replace('\\', '/') + ")";
            card.sameAs().forEach(check -> checks.computeIfAbsent(check, _ -> new ArrayList<>()).add(rule));
        }
        StringBuilder table = new StringBuilder("| tool | its check | ours |\n|---|---|---|\n");
        checks.forEach((check, rules) -> {
            int colon = check.indexOf(':');
            String name = Markdown.code(check.substring(colon + 1));
            table.append(Markdown.row(check.substring(0, colon), name, String.join(", ", rules)));
        });
        return table.toString();
    }

    @Test
    void everyPageIsShownAsItIsMeant() {
        for (RuleCard card : FAMILIES.values().stream().flatMap(List::stream).toList()) {
            RenderedPage shown = RenderedPage.of(PAGES.getOrDefault(page(card), ""));
            assertEquals(List.of(), shown.html(), card.id() + ": nothing is taken for HTML");
            List<String> headings = shown.headings();
            assertEquals(card.id().value(), headings.getFirst());
            List<String> expected = new ArrayList<>();
            card.examples().forEach(example -> expected.add(plain(example.name()).toLowerCase(Locale.ROOT)));
            List<String> examples =
                    headings.subList(headings.indexOf("Examples") + 1, headings.indexOf("Switch it off"));
            assertEquals(expected, examples.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
            int blocks = switches(card) + RenderedPage.of(card.rationale()).blocks().size();
            for (RuleCard.Example example : card.examples()) {
                blocks += example.files().size() + example.fixed().size();
            }
            assertEquals(blocks, shown.blocks().size(), card.id() + ": every block ends");
            if (!card.rationale().contains("\n- ") && !card.rationale().contains("```")) {
                List<String> rationale =
                        Stream.of(card.rationale().strip().split("\n\n")).map(RulePagesTest::plain).toList();
                assertEquals(
                        String.join("\n", rationale),
                        String.join("\n", shown.paragraphs().subList(1, 1 + rationale.size())));
            }
        }
    }

    /// How many ways there are to switch the rule off.
    private static int switches(RuleCard card) {
        if (EngineRules.isFailure(card.id())) {
            return 0;
        }
        return RuleIndex.catalogue()
                .summary(card.id())
                .filter(rule -> rule.subject() == Subject.ANALYSIS)
                .map(_ -> 1)
                .orElse(2);
    }

    /// Without the marks of code, and in one line.
    private static String plain(String markdown) {
        return markdown.strip().replace("`", "").replaceAll("\\s+", " ");
    }

    @Test
    void whatPagesSayOfTheConfigurationIsRight() throws IOException {
        Path repository = Jimfs.newFileSystem(Configuration.unix()).getPath("/repository");
        Files.createDirectories(repository.resolve(".git"));
        StringBuilder rules =
                new StringBuilder("user-rules: { packs: [" + String.join(", ", Packs.NAMES) + "] }\nrules:\n");
        int switches = 0;
        for (String page : PAGES.values()) {
            String block = "```yaml\nrules:\n";
            int start = page.indexOf(block, page.indexOf("## Switch it off"));
            if (start >= 0) {
                rules.append(page, start + block.length(), page.indexOf("```", start + block.length()));
                switches++;
            }
        }
        Files.writeString(repository.resolve(".lintainer.yml"), rules);
        Run run = Run.of(repository, "config");
        assertEquals(0, run.code(), run.err());
        assertEquals(PAGES.size() - 2, switches, "all but the two that say that Lintainer has failed");
        assertEquals(switches, run.out().lines().filter(line -> line.contains(": off")).count());
    }
}
