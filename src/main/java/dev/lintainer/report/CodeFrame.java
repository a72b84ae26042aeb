package dev.lintainer.report;

import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.function.UnaryOperator;

/// Lines of source beside their numbers, with places underlined, as Rust's compiler shows them.
public final class CodeFrame {
    private final StringBuilder into;
    private final Palette palette;
    private final int gutter;

    /// @param lastLine the greatest line number that will be shown
    public CodeFrame(StringBuilder into, Palette palette, int lastLine) {
        this.into = into;
        this.palette = palette;
        this.gutter = String.valueOf(lastLine).length();
    }

    public void heading(String arrow, String path) {
        into.append(palette.frame(" ".repeat(gutter) + arrow)).append(' ').append(path).append('\n');
    }

    public void heading(String arrow, String path, Position position) {
        heading(arrow, path + ":" + position.line() + ":" + position.column());
    }

    public void blank() {
        row("", "|", "");
    }

    /// Lines are left out here.
    public void gap() {
        row("", ":", "");
    }

    public void note(String kind, String message) {
        row("", "=", palette.strong(kind + ":") + " " + message);
    }

    public void source(ShownLine line) {
        row(String.valueOf(line.number()), "|", line.text());
    }

    /// A line that goes or comes.
    ///
    /// @param sign what stands for that
    public void change(int number, char sign, ShownLine line, UnaryOperator<String> paint) {
        String content = line.text().isEmpty() ? "" : " " + line.text();
        String shown = " ".repeat(Math.max(0, gutter - String.valueOf(number).length())) + number + " ";
        into.append(palette.frame(shown)).append(paint.apply(sign + content)).append('\n');
    }

    public void underline(ShownLine line, Location place, char mark, String label, UnaryOperator<String> paint) {
        String underline = line.underline(place.span(), mark);
        row(
                "",
                "|",
                " ".repeat(line.indentation(place.span()))
                        + paint.apply(label.isEmpty() ? underline : underline + " " + label));
    }

    private void row(String number, String rule, String content) {
        into.append(palette.frame(" ".repeat(gutter - number.length()) + number + " " + rule));
        if (!content.isEmpty()) {
            into.append(' ').append(content);
        }
        into.append('\n');
    }
}
