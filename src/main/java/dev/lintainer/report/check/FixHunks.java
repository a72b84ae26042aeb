package dev.lintainer.report.check;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Fix;
import dev.lintainer.report.CodeFrame;
import dev.lintainer.report.FixedText;
import dev.lintainer.report.Palette;
import dev.lintainer.report.ShownLine;
import dev.lintainer.text.LineIndex;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a fix changes, line by line, as a unified diff shows it.
final class FixHunks {
    /// More lines say nothing more to who decides whether to take the fix.
    private static final int MOST_LINES = 8;

    private final Inspection inspection;
    private final CodeFrame frame;
    private final Palette palette;

    FixHunks(Inspection inspection, CodeFrame frame, Palette palette) {
        this.inspection = inspection;
        this.frame = frame;
        this.palette = palette;
    }

    /// @param shown the file that the frame is about
    void show(Fix fix, SourceFile shown) {
        SourceFile file = shown;
        int shift = 0;
        for (FixedText change : changes(fix)) {
            if (change.file() != file) {
                file = change.file();
                shift = 0;
                frame.heading(":::", inspection.path(file), change.file().positionAt(change.span().start()));
            }
            shift += show(change, shift);
        }
    }

    /// The greatest line number that is shown.
    static int lastLine(Fix fix) {
        int last = 1;
        for (FixedText change : changes(fix)) {
            int lines = LineIndex.of(change.replacement()).lineCount();
            last = Math.max(last, change.file().lines().lineAt(change.span().end()) + Math.min(lines, MOST_LINES));
        }
        return last;
    }

    /// Edits of one line, or of lines that follow each other, are one change.
    private static List<FixedText> changes(Fix fix) {
        List<Edit> sorted = new ArrayList<>(fix.edits());
        sorted.sort(Comparator.comparing(Edit::location));
        List<FixedText> changes = new ArrayList<>();
        List<Edit> together = new ArrayList<>();
        for (Edit edit : sorted) {
            if (!together.isEmpty() && !follows(edit, together.getLast())) {
                FixedText.of(together).ifPresent(changes::add);
                together.clear();
            }
            together.add(edit);
        }
        FixedText.of(together).ifPresent(changes::add);
        return changes;
    }

    private static boolean follows(Edit edit, Edit before) {
        return edit.location().file() == before.location().file()
                && edit.location().start().line() <= before.location().end().line() + 1;
    }

    /// @param shift how many lines came with the changes above
    /// @return how many come with this one
    private int show(FixedText change, int shift) {
        SourceFile file = change.file();
        LineIndex lines = file.lines();
        int first = lines.lineAt(change.span().start());
        Span whole = new Span(lines.line(first).start(), lines.line(lines.lineAt(change.span().end())).end());
        SourceFile before = SourceFile.of(file.path(), file.text(whole));
        SourceFile after =
                SourceFile.of(
                        file.path(),
                        file.text(new Span(whole.start(), change.span().start()))
                                + change.replacement()
                                + file.text(new Span(change.span().end(), Math.max(whole.end(), change.span().end()))));
        int common = commonStart(before, after);
        int tail = commonEnd(before, after, common);
        int difference = commonCharacters(before.text(), after.text());
        frame.blank();
        lines(before, common, tail, first, '-', difference, palette::removed);
        lines(after, common, tail, first + shift, '+', difference, palette::added);
        return after.lines().lineCount() - before.lines().lineCount();
    }

    /// @param difference where the first character is that comes or goes: of long lines the part around it is shown
    private void lines(
            SourceFile text, int common, int tail, int first, char sign, int difference, UnaryOperator<String> paint) {
        int last = text.lines().lineCount() - tail;
        for (int line = common + 1; line <= last; line++) {
            if (line - common > MOST_LINES) {
                frame.gap();
                return;
            }
            Span place = text.lines().line(line);
            ShownLine shown = ShownLine.around(text, Math.clamp(difference, place.start(), place.end()));
            frame.change(first + line - 1, sign, shown, paint);
        }
    }

    private static int commonCharacters(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    private static int commonStart(SourceFile one, SourceFile other) {
        int most = Math.min(one.lines().lineCount(), other.lines().lineCount());
        int common = 0;
        while (common < most && line(one, common + 1).equals(line(other, common + 1))) {
            common++;
        }
        return common;
    }

    private static int commonEnd(SourceFile one, SourceFile other, int start) {
        int oneCount = one.lines().lineCount();
        int otherCount = other.lines().lineCount();
        int most = Math.min(oneCount, otherCount) - start;
        int common = 0;
        while (common < most && line(one, oneCount - common).equals(line(other, otherCount - common))) {
            common++;
        }
        return common;
    }

    private static String line(SourceFile file, int number) {
        return file.text(file.lines().line(number));
    }
}
