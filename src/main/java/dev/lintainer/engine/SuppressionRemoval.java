package dev.lintainer.engine;

import dev.lintainer.engine.Suppression.Reference;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.text.LineIndex;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;

/// Takes a rule out of a comment, and the comment out of its file when it names no other.
final class SuppressionRemoval {
    private SuppressionRemoval() {}

    /// @param index of the rule among those of the comment
    static Fix of(Suppression comment, int index) {
        SourceFile source = comment.comment().file();
        List<Reference> rules = comment.rules();
        if (rules.size() == 1) {
            return fix("delete the comment", source, whole(source, comment.comment().span()));
        }
        Reference reference = rules.get(index);
        Span name = reference.location().span();
        Span cut =
                index == 0
                        ? new Span(name.start(), rules.get(1).location().span().start())
                        : new Span(rules.get(index - 1).location().span().end(), name.end());
        return fix("delete `" + reference.text() + "` from the comment", source, cut);
    }

    /// With its line when it has one to itself, otherwise with the blanks before it.
    private static Span whole(SourceFile source, Span comment) {
        if (!CommentLines.isFirstOnLine(source, comment.start())) {
            int start = comment.start();
            while (SuppressionSyntax.isBlank(source.text().charAt(start - 1))) {
                start--;
            }
            return new Span(start, comment.end());
        }
        LineIndex lines = source.lines();
        int number = lines.lineAt(comment.start());
        int end = number == lines.lineCount() ? source.text().length() : lines.line(number + 1).start();
        return new Span(lines.line(number).start(), end);
    }

    private static Fix fix(String title, SourceFile source, Span cut) {
        return new Fix(title, FixSafety.SAFE, List.of(new Edit(new Location(source, cut), "")));
    }
}
