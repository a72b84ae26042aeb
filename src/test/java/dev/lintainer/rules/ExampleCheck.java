package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lintainer.configuration.ExampleSettings;
import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExampleRun;
import dev.lintainer.engine.MarkedFiles;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.Verdict;
import dev.lintainer.engine.baseline.BaselineFile;
import dev.lintainer.engine.baseline.BaselineReader;
import dev.lintainer.engine.baseline.Comparison;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCard.Example;
import dev.lintainer.rule.RuleCard.FixDescription;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Runs one example of a card: the findings must be those that are marked, and the fixes must mend them.
final class ExampleCheck {
    /// A fix that needs more rounds than this does not come to an end.
    private static final int MOST_ROUNDS = 10;

    /// Messages are read in one line of a terminal, after a path.
    private static final int LONGEST_MESSAGE = 120;

    /// The file of an example that is its baseline.
    private static final String BASELINE = ".lintainer-baseline.json";

    private final RuleCard card;
    private final Example example;
    private final AnalysisSettings settings;
    private final List<String> failures = new ArrayList<>();

    private ExampleCheck(RuleCard card, Example example) {
        this.card = card;
        this.example = example;
        Set<RuleId> only = CardFiles.isOfEngine(card) ? Set.of() : Set.of(card.id());
        this.settings =
                ExampleSettings.in(new MarkedFiles(texts(example.files())).texts(), RuleIndex.catalogue(), only)
                        .orElseGet(() -> new AnalysisSettings(selection(card, example), example.policy()));
    }

    static void check(RuleCard card, Example example) {
        ExampleCheck check = new ExampleCheck(card, example);
        check.run();
        if (!check.failures.isEmpty()) {
            fail(String.join("\n", check.failures));
        }
    }

    /// The rule alone; what the engine says of comments needs rules that they suppress.
    private static RuleSelection selection(RuleCard card, Example example) {
        RuleSelection selection =
                CardFiles.isOfEngine(card)
                        ? RuleSelection.of(RuleIndex.catalogue(), Profile.DEFAULT).with(card.id())
                        : RuleSelection.selecting(RuleIndex.catalogue(), summary -> summary.id().equals(card.id()));
        return selection.with(card.id(), example.parameters());
    }

    private void run() {
        MarkedFiles marked = ExampleRun.marked(example);
        List<Finding> findings = findings(marked.texts());
        failures.addAll(marked.differences(findings));
        for (Finding finding : findings) {
            checkWording(finding.message());
            checkFixes(finding.fixes());
        }
        checkFixed(marked.texts(), findings);
    }

    private List<Finding> findings(Map<String, String> texts) {
        Subjects subjects = RepositoryReader.read(FileTree.of(texts), settings.surroundings());
        AnalysisResult found = Analysis.run(subjects, settings);
        AnalysisResult result =
                Optional.ofNullable(texts.get(BASELINE)).map(text -> compared(found, text, subjects)).orElse(found);
        return result.reported().stream().map(Verdict.Reported::finding).toList();
    }

    private AnalysisResult compared(AnalysisResult found, String baseline, Subjects subjects) {
        Parsed<BaselineFile> file = BaselineReader.read(SourceFile.of(BASELINE, baseline));
        assertEquals(List.of(), file.problems());
        return Comparison.of(found, file.value(), Fingerprints.in(subjects), settings).result();
    }

    private static Map<String, String> texts(List<RuleCard.File> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    private void checkWording(String message) {
        if (message.isEmpty() || Character.isUpperCase(message.charAt(0)) || message.endsWith(".")) {
            failures.add("a message starts in lower case and has no final period: " + message);
        }
        if (message.length() > LONGEST_MESSAGE) {
            failures.add("a message has at most " + LONGEST_MESSAGE + " characters: " + message);
        }
    }

    private void checkFixes(List<Fix> fixes) {
        Optional<FixDescription> declared = card.fix();
        for (Fix fix : fixes) {
            if (declared.isEmpty() || declared.get().safety() != fix.safety()) {
                failures.add("the card does not declare a fix that is " + fix.safety() + ": " + fix.title());
            }
        }
    }

    private void checkFixed(Map<String, String> before, List<Finding> findings) {
        Map<String, String> after = before;
        List<Finding> left = findings;
        for (int round = 0; round < MOST_ROUNDS && isFixable(left); round++) {
            after = AppliedFixes.to(after, left);
            left = findings(after);
        }
        if (isFixable(left)) {
            failures.add("after " + MOST_ROUNDS + " rounds there is still something to fix: " + left);
        }
        long unfixable = findings.stream().filter(finding -> finding.fixes().isEmpty()).count();
        if (left.size() > unfixable) {
            failures.add("the rule is not silent after its fixes: " + left);
        }
        if (syntaxProblems(after) > syntaxProblems(before)) {
            failures.add("the fixes break the syntax");
        }
        Map<String, String> expected = new TreeMap<>(before);
        expected.putAll(texts(example.fixed()));
        for (Map.Entry<String, String> file : after.entrySet()) {
            if (!file.getValue().equals(expected.get(file.getKey()))) {
                failures.add("fixed, " + file.getKey() + " is:\n" + file.getValue());
            }
        }
        for (RuleCard.File file : example.fixed()) {
            if (file.text().equals(before.get(file.path()))) {
                failures.add(file.path() + " is among the fixed files and does not change");
            }
        }
    }

    private static boolean isFixable(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> !finding.fixes().isEmpty());
    }

    private static int syntaxProblems(Map<String, String> texts) {
        Subjects subjects = RepositoryReader.read(FileTree.of(texts));
        int problems = 0;
        for (Workflow workflow : subjects.workflows()) {
            problems += workflow.yaml().problems().size() + workflow.problems().syntax().size();
        }
        for (ActionMetadata action : subjects.actions()) {
            problems += action.yaml().problems().size() + action.problems().syntax().size();
        }
        for (ComposeFile compose : subjects.composeFiles()) {
            problems += compose.yaml().problems().size();
        }
        for (Dockerfile dockerfile : subjects.dockerfiles()) {
            problems += dockerfile.problems().size();
        }
        return problems;
    }
}
