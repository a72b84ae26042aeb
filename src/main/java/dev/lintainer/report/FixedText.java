package dev.lintainer.report;

import dev.lintainer.finding.Edit;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Some edits of one file, as one: what stands between them is part of it.
///
/// @param span what is replaced
/// @param replacement what stands there afterwards
public record FixedText(SourceFile file, Span span, String replacement) {
    /// Empty where the edits are none, of several files, or in each other's way.
    public static Optional<FixedText> of(List<Edit> edits) {
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparing(Edit::location));
        SourceFile file = sorted.getFirst().location().file();
        int start = sorted.getFirst().location().span().start();
        StringBuilder text = new StringBuilder();
        int done = start;
        for (Edit edit : sorted) {
            Span span = edit.location().span();
            if (edit.location().file() != file || span.start() < done) {
                return Optional.empty();
            }
            text.append(file.text(), done, span.start()).append(edit.replacement());
            done = span.end();
        }
        return Optional.of(new FixedText(file, new Span(start, done), text.toString()));
    }
}
