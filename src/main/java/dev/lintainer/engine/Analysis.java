package dev.lintainer.engine;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Severity;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// From a repository's documents to verdicts: select, run, ignore by path, suppress by comment, sort, de-duplicate.
public final class Analysis {
    private final AnalysisSettings settings;
    private final Recollection recollection;
    private final IgnoreLedger ignores;

    private Analysis(AnalysisSettings settings, Recollection recollection) {
        this.settings = settings;
        this.recollection = recollection;
        this.ignores = new IgnoreLedger(settings);
    }

    public static AnalysisResult run(Subjects subjects, AnalysisSettings settings) {
        return run(subjects, settings, Recollection.NONE);
    }

    /// @param recollection of the same repository, judged by the same settings
    public static AnalysisResult run(Subjects subjects, AnalysisSettings settings, Recollection recollection) {
        Analysis analysis = new Analysis(settings, recollection);
        List<Finding> findings = new ArrayList<>(subjects.failures());
        findings.addAll(RuleRunner.run(subjects, settings.selection(), settings.policy(), recollection));
        Map<String, Suppressions> suppressions = analysis.suppressions(subjects);
        SuppressionLedger ledger = new SuppressionLedger(settings.selection());
        List<Verdict> verdicts = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Suppression> suppression =
                    Optional.ofNullable(suppressions.get(finding.location().file().path()))
                            .flatMap(comments -> ledger.suppress(finding, comments));
            verdicts.add(analysis.judge(finding, suppression));
        }
        for (Finding finding : ledger.complaints(suppressions.values())) {
            verdicts.add(analysis.judge(finding, Optional.empty()));
        }
        for (Finding finding : analysis.ignores.complaints()) {
            verdicts.add(analysis.judge(finding, Optional.empty()));
        }
        return new AnalysisResult(analysis.sortedWithoutDuplicates(verdicts));
    }

    private Map<String, Suppressions> suppressions(Subjects subjects) {
        RuleCatalogue catalogue = settings.selection().catalogue();
        Map<String, Suppressions> byPath = new HashMap<>();
        for (Workflow workflow : subjects.workflows()) {
            byPath.put(workflow.source().path(), of(workflow, () -> Suppressions.of(workflow.yaml(), catalogue)));
        }
        for (ActionMetadata action : subjects.actions()) {
            byPath.put(action.source().path(), of(action, () -> Suppressions.of(action.yaml(), catalogue)));
        }
        for (ComposeFile compose : subjects.composeFiles()) {
            byPath.put(compose.source().path(), of(compose, () -> Suppressions.of(compose.yaml(), catalogue)));
        }
        for (Dockerfile dockerfile : subjects.dockerfiles()) {
            byPath.put(
                    dockerfile.source().path(), of(dockerfile, () -> Suppressions.of(dockerfile.syntax(), catalogue)));
        }
        for (BakeFile bake : subjects.bakeFiles()) {
            bake.hcl()
                    .ifPresent(hcl -> byPath.put(hcl.source().path(), of(bake, () -> Suppressions.of(hcl, catalogue))));
        }
        return byPath;
    }

    private Suppressions of(Object document, Supplier<Suppressions> comments) {
        return recollection.of(document, Suppressions.class, comments);
    }

    private Verdict judge(Finding finding, Optional<Suppression> suppression) {
        Severity severity = severityOf(finding);
        if (EngineRules.isFailure(finding.rule())) {
            return new Verdict.Reported(finding, severity);
        }
        Optional<PathIgnore> ignore = ignores.ignoring(finding);
        if (!isInFocus(finding)) {
            return new Verdict.OutOfFocus(finding, severity);
        }
        if (ignore.isPresent()) {
            return new Verdict.Ignored(finding, severity, ignore.get());
        }
        return suppression
                .<Verdict>map(by -> new Verdict.Suppressed(finding, severity, by))
                .orElseGet(() -> new Verdict.Reported(finding, severity));
    }

    private boolean isInFocus(Finding finding) {
        String path = finding.location().file().path();
        return EngineRules.isAboutConfiguration(finding.rule()) ? settings.isAskedFor(path) : settings.isInFocus(path);
    }

    private Severity severityOf(Finding finding) {
        return settings.selection()
                .rule(finding.rule())
                .map(rule -> rule.severityOf(finding.certainty()))
                .orElse(Severity.ERROR);
    }

    private List<Verdict> sortedWithoutDuplicates(List<Verdict> verdicts) {
        verdicts.sort((one, other) -> compare(one.finding(), other.finding()));
        List<Verdict> result = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (result.isEmpty() || !says(result.getLast().finding(), verdict.finding())) {
                result.add(verdict);
            }
        }
        return result;
    }

    /// By place, then by rule, what is certain first, then by message.
    private static int compare(Finding one, Finding other) {
        int byPlace = one.location().compareTo(other.location());
        int byRule = byPlace != 0 ? byPlace : one.rule().compareTo(other.rule());
        int byCertainty = byRule != 0 ? byRule : other.certainty().compareTo(one.certainty());
        return byCertainty != 0 ? byCertainty : one.message().compareTo(other.message());
    }

    /// Whether a finding says what the other one does. What a rule finds at one place of the pipeline differs in words
    /// only: one leg of a matrix, one call of a script stands for all.
    private boolean says(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && one.location().compareTo(other.location()) == 0
                && (one.message().equals(other.message()) || isOfPipeline(other));
    }

    private boolean isOfPipeline(Finding finding) {
        return settings.selection()
                .rule(finding.rule())
                .filter(rule -> rule.summary().subject() == Subject.PIPELINE)
                .isPresent();
    }
}
