package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What real pipelines do and simple checks take for a fault. Each case lies beside this class: a repository that must
/// give no finding of the families that it is about, whatever the profile, and the one change that makes it a fault, so
/// that silence is not mere blindness.
class SilencesTest {
    /// Rules of taste and policy, which real pipelines may break.
    private static final Set<String> NOT_FAULTS =
            Set.of(
                    "artifact/missing-file-tolerated",
                    "artifact/retention-unset",
                    "artifact/tar-compressed-twice",
                    "cache/gha-missing",
                    "image/rebuilt-per-job");

    /// @param broken the rule that speaks after the change; empty where nothing is changed
    private record Case(
            String title, List<String> families, Map<String, String> files, List<String> change, String broken) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(text().split("(?m)^#### ")).filter(text -> !text.isBlank()).map(SilencesTest::read);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isLeftAlone(Case one) {
        assertEquals(List.of(), findings(one.files(), one.families()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAFaultWithOneChange(Case one) {
        if (one.broken().isEmpty()) {
            return;
        }
        Map<String, String> changed = new LinkedHashMap<>(one.files());
        changed.replaceAll((_, text) -> text.replace(one.change().getFirst(), one.change().getLast()));
        List<String> rules = findings(changed, one.families()).stream().distinct().toList();
        assertEquals(List.of(one.broken()), rules);
    }

    private static List<String> findings(Map<String, String> files, List<String> families) {
        RuleSelection all =
                RuleSelection.selecting(
                        RuleIndex.catalogue(),
                        summary ->
                                families.contains(summary.id().family()) && !NOT_FAULTS.contains(summary.id().value()));
        return Analysis.run(RepositoryReader.read(FileTree.of(files)), new AnalysisSettings(all, Policy.DEFAULT))
                .reported()
                .stream()
                .map(Verdict.Reported::finding)
                .map(Finding::rule)
                .map(Object::toString)
                .toList();
    }

    /// `#### title`, `== families`, `== file path`, and `== breaks rule` over `before => after`.
    private static Case read(String text) {
        String[] sections = text.split("(?m)^== ");
        List<String> families = List.of();
        Map<String, String> files = new LinkedHashMap<>();
        List<String> change = new ArrayList<>();
        String broken = "";
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            String header = sections[i].substring(0, end).strip();
            String body = sections[i].substring(end + 1).stripTrailing();
            if (header.startsWith("file ")) {
                files.put(header.substring("file ".length()), body + "\n");
            } else if (header.startsWith("breaks ")) {
                broken = header.substring("breaks ".length());
                change.addAll(List.of(body.split(" => ", -1)));
            } else {
                families = List.of(header.split(" "));
            }
        }
        return new Case(sections[0].strip(), families, files, change, broken);
    }

    private static String text() {
        try (InputStream stream = SilencesTest.class.getResourceAsStream("silences.cases")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
