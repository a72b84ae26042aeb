package dev.lintainer.lsp;

import dev.lintainer.about.About;
import dev.lintainer.engine.Verdict.Reported;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/// Findings as an editor shows them.
final class Diagnostics {
    static final String SOURCE = "lintainer";

    private static final Set<String> DOCUMENTED = documented();

    private final View view;

    private Diagnostics(View view) {
        this.view = view;
    }

    private static Set<String> documented() {
        Set<String> ids = new HashSet<>();
        RuleIndex.catalogue().summaries().forEach(summary -> ids.add(summary.id().value()));
        return ids;
    }

    /// Those of all files that have some, by path.
    static Map<String, List<Diagnostic>> of(View view) {
        Diagnostics diagnostics = new Diagnostics(view);
        Map<String, List<Diagnostic>> byPath = new LinkedHashMap<>();
        view.findings().forEach((path, findings) -> byPath.put(path, diagnostics.of(findings)));
        for (Terms.Complaint complaint : view.complaints()) {
            complaint
                    .place()
                    .ifPresent(place ->
                            byPath.computeIfAbsent(place.file().path(), _ -> new ArrayList<>())
                                    .add(diagnostics.of(place, complaint)));
        }
        return byPath;
    }

    static List<Diagnostic> of(View view, String path) {
        return of(view).getOrDefault(path, List.of());
    }

    /// The documentation of a rule; rules of users have none.
    static Optional<String> page(RuleId rule) {
        return DOCUMENTED.contains(rule.value()) ? Optional.of(About.rulePage(rule.value())) : Optional.empty();
    }

    private List<Diagnostic> of(List<Reported> findings) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        findings.forEach(reported -> diagnostics.add(of(reported)));
        return diagnostics;
    }

    static Diagnostic of(View view, Reported reported) {
        return new Diagnostics(view).of(reported);
    }

    private Diagnostic of(Reported reported) {
        Finding finding = reported.finding();
        Diagnostic diagnostic = new Diagnostic(Places.range(finding.location()), message(finding));
        diagnostic.setSeverity(severity(reported.severity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.rule().value());
        page(finding.rule()).ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        List<DiagnosticTag> tags = tags(finding.rule());
        if (!tags.isEmpty()) {
            diagnostic.setTags(tags);
        }
        if (!finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream().map(this::related).toList());
        }
        return diagnostic;
    }

    private Diagnostic of(dev.lintainer.text.Location place, Terms.Complaint complaint) {
        return new Diagnostic(Places.range(place), complaint.message(), DiagnosticSeverity.Error, SOURCE);
    }

    static String message(Finding finding) {
        return finding.suggestion().isEmpty() ? finding.message() : finding.message() + "; " + finding.suggestion();
    }

    private DiagnosticRelatedInformation related(RelatedLocation related) {
        SourceFile file = related.location().file();
        return new DiagnosticRelatedInformation(
                new Location(view.uri(file), Places.range(related.location())), related.message());
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }

    /// As rules name their faults.
    private static List<DiagnosticTag> tags(RuleId rule) {
        List<String> words = List.of(rule.fault().split("-"));
        if (words.contains("unused") || words.contains("unread")) {
            return List.of(DiagnosticTag.Unnecessary);
        }
        return words.contains("deprecated") || words.contains("retired")
                ? List.of(DiagnosticTag.Deprecated)
                : List.of();
    }
}
