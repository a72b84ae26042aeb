package dev.lintainer.report.rule;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.report.CodeFrame;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Palette;
import dev.lintainer.report.Remark;
import dev.lintainer.report.ShownLine;
import dev.lintainer.text.LineIndex;
import dev.lintainer.text.SourceFile;
import java.util.List;

/// A whole file with what is said about its places below their lines.
final class Listing {
    private Listing() {}

    static void render(SourceFile file, AnalysisResult result, StringBuilder into) {
        LineIndex lines = file.lines();
        int last = lines.line(lines.lineCount()).isEmpty() ? lines.lineCount() - 1 : lines.lineCount();
        CodeFrame frame = new CodeFrame(into, Palette.PLAIN, last);
        List<Remark> remarks = Remark.of(file, result);
        for (int number = 1; number <= last; number++) {
            ShownLine line = ShownLine.around(file, lines.line(number).start());
            frame.source(line);
            for (Remark remark : remarks) {
                if (Math.min(remark.place().start().line(), last) == number) {
                    frame.underline(line, remark.place(), remark.mark(), Lines.single(remark.text()), text -> text);
                    if (!remark.help().isEmpty()) {
                        frame.note("help", Lines.single(remark.help()));
                    }
                }
            }
        }
    }
}
