package dev.lintainer.lsp;

import dev.lintainer.engine.Verdict.Reported;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.rule.Subject;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/// What an editor can do about findings: mend them, or say that they do not count.
final class Actions {
    /// Safe fixes of a whole file, as editors run them when a file is saved.
    static final String FIX_ALL = CodeActionKind.SourceFixAll + ".lintainer";

    private final View view;
    private final String path;
    private final List<CodeAction> actions = new ArrayList<>();

    private Actions(View view, String path) {
        this.view = view;
        this.path = path;
    }

    /// @param asked the kinds that are asked for; none means all but fixes of the whole file
    static List<CodeAction> of(View view, OpenFile file, Range range, List<String> asked) {
        Actions all = new Actions(view, file.path());
        Span wanted = Places.span(view.source(file).lines(), range);
        boolean quick = asked.isEmpty() || asked.stream().anyMatch(kind -> covers(kind, CodeActionKind.QuickFix));
        if (quick) {
            for (Reported reported : view.findings().getOrDefault(file.path(), List.of())) {
                if (touch(reported.finding().location().span(), wanted)) {
                    all.addFixes(reported);
                    all.addSuppression(reported);
                }
            }
        }
        if (asked.stream().anyMatch(kind -> covers(kind, FIX_ALL))) {
            all.addFixAll();
        }
        return all.actions;
    }

    /// A kind stands for all that are below it.
    private static boolean covers(String asked, String kind) {
        return kind.equals(asked) || kind.startsWith(asked + ".") || asked.isEmpty();
    }

    private static boolean touch(Span one, Span other) {
        return one.start() <= other.end() && other.start() <= one.end();
    }

    private void addFixes(Reported reported) {
        boolean first = true;
        for (Fix fix : reported.finding().fixes()) {
            CodeAction action = action(fix.title(), CodeActionKind.QuickFix, edits(fix.edits()));
            action.setDiagnostics(List.of(Diagnostics.of(view, reported)));
            if (first && fix.safety() == FixSafety.SAFE) {
                action.setIsPreferred(true);
            }
            first = false;
            actions.add(action);
        }
    }

    private void addSuppression(Reported reported) {
        Finding finding = reported.finding();
        // What is wrong with comments, or with Lintainer itself, no comment takes away.
        boolean isOfFile =
                view.rules().summary(finding.rule()).filter(rule -> rule.subject() != Subject.ANALYSIS).isPresent();
        Optional<Document> document = isOfFile ? view.document(path) : Optional.empty();
        document.flatMap(known -> Suppressing.of(finding, known).map(line -> suppression(line, finding, known)))
                .ifPresent(action -> {
                    action.setDiagnostics(List.of(Diagnostics.of(view, reported)));
                    actions.add(action);
                });
    }

    private CodeAction suppression(Suppressing.Line line, Finding finding, Document document) {
        TextEdit edit = new TextEdit(Places.range(document.source(), Span.at(line.at())), line.text());
        return action(
                "ignore " + finding.rule() + " here, with a reason",
                CodeActionKind.QuickFix,
                Map.of(view.uri(path), List.of(edit)));
    }

    private void addFixAll() {
        FixAll all = new FixAll();
        for (Reported reported : view.findings().getOrDefault(path, List.of())) {
            reported.finding().fixes().stream()
                    .findFirst()
                    .filter(fix -> fix.safety() == FixSafety.SAFE)
                    .ifPresent(all::take);
        }
        if (!all.edits().isEmpty()) {
            actions.add(action("apply all safe fixes", FIX_ALL, edits(all.edits())));
        }
    }

    private Map<String, List<TextEdit>> edits(List<Edit> edits) {
        Map<String, List<TextEdit>> byUri = new LinkedHashMap<>();
        for (Edit edit : edits) {
            byUri.computeIfAbsent(view.uri(edit.location().file()), _ -> new ArrayList<>())
                    .add(new TextEdit(Places.range(edit.location()), edit.replacement()));
        }
        return byUri;
    }

    private static CodeAction action(String title, String kind, Map<String, List<TextEdit>> edits) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(new WorkspaceEdit(edits));
        return action;
    }
}
