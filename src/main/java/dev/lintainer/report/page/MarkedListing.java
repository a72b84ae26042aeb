package dev.lintainer.report.page;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Remark;
import dev.lintainer.text.LineIndex;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;

/// A whole file with what is said of its places in comments below their lines. It is still such a file, and can be
/// copied from a page.
final class MarkedListing {
    private MarkedListing() {}

    static String of(SourceFile file, AnalysisResult result) {
        LineIndex lines = file.lines();
        int last = lines.line(lines.lineCount()).isEmpty() ? lines.lineCount() - 1 : lines.lineCount();
        List<Remark> remarks = Remark.of(file, result);
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= last; number++) {
            Span line = lines.line(number);
            text.append(file.text(), line.start(), line.end()).append('\n');
            for (Remark remark : remarks) {
                if (Math.min(remark.place().start().line(), last) == number) {
                    remark(file.text(), line, remark, text);
                }
            }
        }
        return text.toString();
    }

    private static void remark(String text, Span line, Remark remark, StringBuilder into) {
        int start = Math.clamp(remark.place().span().start(), line.start(), line.end());
        int end = Math.clamp(remark.place().span().end(), start, line.end());
        String margin = margin(text, line.start(), start);
        int marks = Math.max(1, end - start - (start == line.start() ? 1 : 0));
        into.append(margin).repeat(remark.mark(), marks).append(' ').append(Lines.single(remark.text())).append('\n');
        if (!remark.help().isEmpty()) {
            into.append(margin).append("= help: ").append(Lines.single(remark.help())).append('\n');
        }
    }

    /// What stands before the marks: `#` where the line is indented to, or in the place of the first of the marks.
    private static String margin(String text, int lineStart, int start) {
        int indent = lineStart;
        while (indent < start - 1 && isBlank(text.charAt(indent))) {
            indent++;
        }
        StringBuilder margin = new StringBuilder();
        margin.append(text, lineStart, indent).append('#');
        for (int i = indent + 1; i < start; i++) {
            margin.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return margin.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
