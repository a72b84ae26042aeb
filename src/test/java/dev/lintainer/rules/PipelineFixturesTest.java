package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.MarkedFiles;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pipelines under `test-fixtures/pipelines` that stand in a family: the one that the work order spells out and the one
/// it starts from, and for each way of building a pipeline a clean and a broken twin. The clean ones give no finding;
/// in the others the marked rules, as far as they exist, find exactly what is marked.
class PipelineFixturesTest {
    static final Set<String> OWN_FOLDERS =
            Set.of("as-written", "before", "container-jobs", "registry-handoff", "compose-tests", "make-and-scripts");

    private static final Path FIXTURES = Path.of("test-fixtures", "pipelines");

    /// The rules that the fixtures were marked for; what others find in a fixture that is meant to be wrong is not
    /// judged.
    private static final Set<String> MARKED_RULES =
            Set.of(
                    "artifact/download-before-upload",
                    "artifact/layout-mismatch",
                    "artifact/never-uploaded",
                    "artifact/wiped-by-checkout",
                    "build/apt-recommends",
                    "cache/gha-missing",
                    "check/aggregator-always-green",
                    "check/aggregator-blind",
                    "check/needs-result-typo",
                    "check/timeout-missing",
                    "env/ci-flag-not-set",
                    "env/float-truncated",
                    "exit/and-list-not-last",
                    "exit/compose-service-unknown",
                    "exit/compose-up-hangs",
                    "exit/compose-up-result",
                    "exit/continue-on-error",
                    "exit/detached-test",
                    "exit/inner-shell",
                    "exit/or-true",
                    "exit/pipe-masked",
                    "exit/substitution-masked",
                    "image/built-not-loaded",
                    "image/not-in-job",
                    "image/tag-mismatch",
                    "mount/compose-relative-base",
                    "mount/git-dubious-ownership",
                    "mount/hides-image-content",
                    "mount/missing-for-results",
                    "mount/path-not-found-on-upload",
                    "mount/user-cannot-write",
                    "mount/workdir-mismatch",
                    "mount/workspace-not-mounted",
                    "policy/handoff-missing",
                    "policy/step-not-containerised",
                    "python/analysis-target",
                    "python/file-resolves-newer",
                    "python/matrix-forbidden",
                    "python/setup-on-host",
                    "python/version-floating",
                    "python/tool-drift",
                    "python/version-not-allowed",
                    "result/not-exported",
                    "result/upload-skipped-on-failure",
                    "syntax/invalid-compose",
                    "syntax/invalid-dockerfile",
                    "syntax/invalid-workflow",
                    "user/name-unknown",
                    "user/root-user",
                    "user/uid-not-runner",
                    "user/uid-taken",
                    "workflow/concurrency-missing",
                    "workflow/permissions-missing");

    private static final Pattern MARKER =
            Pattern.compile("(?m)^[ \\t]*#.*\\b(?:want|likely|also:) ([a-z-]+/[a-z-]+) \".*\"\\R?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "container-jobs/clean",
                "registry-handoff/clean",
                "compose-tests/clean",
                "make-and-scripts/clean"
            })
    void goodPipelinesAreLeftAlone(String fixture) {
        assertEquals(List.of(), words(findings(reported(texts(fixture)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as-written",
                "before",
                "container-jobs/broken",
                "registry-handoff/broken",
                "compose-tests/broken",
                "make-and-scripts/broken"
            })
    void faultsAreFoundWhereTheyAreMarked(String fixture) {
        Map<String, String> texts = texts(fixture);
        texts.replaceAll((path, text) -> withoutMarkersOfRulesToCome(text));
        MarkedFiles marked = new MarkedFiles(texts);
        List<Finding> judged =
                findings(reported(marked.texts(), Profile.STRICT)).stream()
                        .filter(finding -> MARKED_RULES.contains(finding.rule().toString()))
                        .map(PipelineFixturesTest::withoutRelated)
                        .toList();
        assertEquals(List.of(), marked.differences(judged));
    }

    private static String withoutMarkersOfRulesToCome(String text) {
        Set<String> known =
                RuleIndex.catalogue().summaries().stream()
                        .map(summary -> summary.id().toString())
                        .collect(Collectors.toSet());
        return MARKER.matcher(text).replaceAll(match -> known.contains(match.group(1)) ? "$0" : "");
    }

    private static List<Finding> findings(List<Verdict.Reported> verdicts) {
        return verdicts.stream().map(Verdict.Reported::finding).toList();
    }

    static List<Verdict.Reported> reported(Map<String, String> texts) {
        return reported(texts, Profile.DEFAULT);
    }

    private static List<Verdict.Reported> reported(Map<String, String> texts, Profile profile) {
        AnalysisSettings settings =
                new AnalysisSettings(RuleSelection.of(RuleIndex.catalogue(), profile), Policy.DEFAULT);
        return Analysis.run(RepositoryReader.read(FileTree.of(texts)), settings).reported();
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        finding.location().file().path()
                                + ":"
                                + finding.location().start().line()
                                + " "
                                + finding.rule()
                                + " "
                                + finding.message())
                .toList();
    }

    /// The fixtures mark faults; how a rule tells their story is for its own examples.
    private static Finding withoutRelated(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.certainty(),
                finding.location(),
                finding.message(),
                finding.suggestion(),
                List.of(),
                finding.fixes());
    }

    static Map<String, String> texts(String fixture) {
        Path root = FIXTURES.resolve(fixture);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
