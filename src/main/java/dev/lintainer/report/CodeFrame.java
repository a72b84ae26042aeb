package dev.lintainer.report;

import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;

/// A line of source with a part of it underlined, as Rust's compiler shows them.
final class CodeFrame {
    private CodeFrame() {}

    /// Longer lines are cut around the underlined part.
    private static final int WIDTH = 120;

    private static final int TAB_WIDTH = 4;

    /// @param gutter how many columns the line numbers have
    /// @param mark the character to underline with
    static void render(
            Location location, char mark, String label, int gutter, Palette palette, StringBuilder into, Tone tone) {
        SourceFile file = location.file();
        int number = file.lines().lineAt(location.span().start());
        Span line = file.lines().line(number);
        int start = Math.min(location.span().start(), line.end());
        int end = Math.min(Math.max(location.span().end(), start), line.end());
        Window window = Window.of(line, start);
        String before = shown(file, window.start(), start);
        String marked = shown(file, start, Math.min(end, window.end()));
        String after = shown(file, Math.min(end, window.end()), window.end());
        String head = window.start() > line.start() ? "..." : "";
        String tail = window.end() < line.end() ? "..." : "";
        boolean goesOn = location.span().end() > line.end() + 1;
        String underline = String.valueOf(mark).repeat(Math.max(1, width(marked))) + (goesOn ? "..." : "");
        String text = label.isEmpty() ? underline : underline + " " + label;
        into.append(palette.frame(pad(String.valueOf(number), gutter) + " | "))
                .append(head)
                .append(before)
                .append(marked)
                .append(after)
                .append(tail)
                .append('\n')
                .append(palette.frame(" ".repeat(gutter) + " | "))
                .append(" ".repeat(head.length() + width(before)))
                .append(tone.paint(text))
                .append('\n');
    }

    /// How an underline is coloured.
    interface Tone {
        String paint(String text);
    }

    /// The part of a line that is shown.
    private record Window(int start, int end) {
        static Window of(Span line, int focus) {
            if (line.length() <= WIDTH) {
                return new Window(line.start(), line.end());
            }
            int start = Math.max(line.start(), Math.min(focus - WIDTH / 3, line.end() - WIDTH));
            return new Window(start, Math.min(line.end(), start + WIDTH));
        }
    }

    private static String shown(SourceFile file, int start, int end) {
        StringBuilder shown = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = file.text().charAt(i);
            if (c == '\t') {
                shown.append(" ".repeat(TAB_WIDTH));
            } else {
                shown.append(Lines.single(String.valueOf(c)));
            }
        }
        return shown.toString();
    }

    /// Columns of a terminal: wide characters of East Asian scripts and emoji take two, combining ones none.
    private static int width(String text) {
        return text.codePoints().map(CodeFrame::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == 0xFE0F) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100
                && (codePoint <= 0x115F
                        || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                        || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                        || codePoint >= 0xF900 && codePoint <= 0xFAFF
                        || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                        || codePoint >= 0xFF00 && codePoint <= 0xFF60
                        || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                        || codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static String pad(String number, int width) {
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }
}
