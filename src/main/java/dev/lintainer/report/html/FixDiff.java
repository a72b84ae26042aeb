package dev.lintainer.report.html;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Fix;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a fix changes in one file, line by line.
record FixDiff(SourceFile file, List<Row> rows) {
    private static final int CONTEXT = 2;
    private static final int MOST_ROWS = 80;

    enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /// Lines are left out here.
        GAP
    }

    record Row(Kind kind, String text) {}

    static List<FixDiff> of(Fix fix) {
        Map<SourceFile, List<Edit>> byFile = new LinkedHashMap<>();
        for (Edit edit : fix.edits()) {
            byFile.computeIfAbsent(edit.location().file(), _ -> new ArrayList<>()).add(edit);
        }
        List<FixDiff> diffs = new ArrayList<>();
        byFile.forEach((file, edits) -> {
            edits.sort(Comparator.comparing(Edit::location));
            diffs.add(new FixDiff(file, rows(file, edits)));
        });
        return diffs;
    }

    private static List<Row> rows(SourceFile file, List<Edit> edits) {
        List<Row> rows = new ArrayList<>();
        int shown = 0;
        for (int i = 0; i < edits.size() && rows.size() < MOST_ROWS; ) {
            int first = firstLine(file, edits.get(i));
            int last = lastLine(file, edits.get(i));
            int next = i + 1;
            while (next < edits.size() && firstLine(file, edits.get(next)) <= last + 1) {
                last = Math.max(last, lastLine(file, edits.get(next)));
                next++;
            }
            List<String> old = lines(file, first, last);
            List<String> changed = changed(file, new Span(start(file, first), end(file, last)), edits.subList(i, next));
            int same = same(old, changed);
            int from = Math.max(shown + 1, first + same - CONTEXT);
            if (from > shown + 1 && shown > 0) {
                rows.add(new Row(Kind.GAP, ""));
            }
            lines(file, from, first + same - 1).forEach(line -> rows.add(new Row(Kind.SAME, line)));
            int sameAtEnd = sameAtEnd(old.subList(same, old.size()), changed.subList(same, changed.size()));
            old.subList(same, old.size() - sameAtEnd).forEach(line -> rows.add(new Row(Kind.REMOVED, line)));
            changed.subList(same, changed.size() - sameAtEnd).forEach(line -> rows.add(new Row(Kind.ADDED, line)));
            int until = next < edits.size() ? firstLine(file, edits.get(next)) - 1 : Integer.MAX_VALUE;
            shown = Math.min(Math.min(last - sameAtEnd + CONTEXT, until), lastLine(file));
            lines(file, last - sameAtEnd + 1, shown).forEach(line -> rows.add(new Row(Kind.SAME, line)));
            i = next;
        }
        return rows.size() > MOST_ROWS ? cut(rows) : rows;
    }

    private static List<Row> cut(List<Row> rows) {
        List<Row> cut = new ArrayList<>(rows.subList(0, MOST_ROWS));
        cut.add(new Row(Kind.GAP, ""));
        return cut;
    }

    private static int firstLine(SourceFile file, Edit edit) {
        return file.lines().lineAt(edit.location().span().start());
    }

    private static int lastLine(SourceFile file, Edit edit) {
        return file.lines().lineAt(edit.location().span().end());
    }

    /// The last one that has text.
    private static int lastLine(SourceFile file) {
        int lines = file.lines().lineCount();
        return file.lines().line(lines).isEmpty() ? lines - 1 : lines;
    }

    private static int start(SourceFile file, int line) {
        return file.lines().line(line).start();
    }

    private static int end(SourceFile file, int line) {
        return file.lines().line(line).end();
    }

    private static List<String> lines(SourceFile file, int first, int last) {
        List<String> lines = new ArrayList<>();
        for (int line = Math.max(1, first); line <= last; line++) {
            lines.add(new FrameLine(file, line, start(file, line)).text());
        }
        return lines;
    }

    private static List<String> changed(SourceFile file, Span part, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int end = part.start();
        for (Edit edit : edits) {
            Span span = edit.location().span();
            text.append(file.text(), end, Math.max(end, span.start())).append(edit.replacement());
            end = Math.max(end, span.end());
        }
        text.append(file.text(), end, Math.max(end, part.end()));
        SourceFile result = SourceFile.of(file.path(), text.toString());
        return lines(result, 1, result.lines().lineCount());
    }

    private static int same(List<String> old, List<String> changed) {
        int same = 0;
        while (same < Math.min(old.size(), changed.size()) && old.get(same).equals(changed.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> old, List<String> changed) {
        return same(old.reversed(), changed.reversed());
    }
}
