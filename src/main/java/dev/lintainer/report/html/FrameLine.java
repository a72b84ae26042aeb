package dev.lintainer.report.html;

import dev.lintainer.report.Lines;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;

/// A line of source as the page shows it: what cannot be seen is spelled out, and of a long line only the part around
/// one place is there.
final class FrameLine {
    private static final int WIDTH = 400;
    private static final int WIDTH_BEFORE = 120;
    private static final String CUT = "\u2026";

    private final SourceFile file;
    private final Span line;
    private final Span window;
    private final String head;
    private final StringBuilder shown = new StringBuilder();

    /// Where each character of the window begins in what is shown, and where the last one ends.
    private final int[] columns;

    /// @param offset of what must be seen of the line
    FrameLine(SourceFile file, int number, int offset) {
        this.file = file;
        this.line = file.lines().line(number);
        this.window = window(Math.clamp(offset, line.start(), line.end()));
        this.head = window.start() > line.start() ? CUT : "";
        this.columns = new int[window.length() + 1];
        shown.append(head);
        String text = file.text();
        for (int i = window.start(), length; i < window.end(); i += length) {
            int character = text.codePointAt(i);
            length = Math.min(Character.charCount(character), window.end() - i);
            for (int part = 0; part < length; part++) {
                columns[i + part - window.start()] = shown.length();
            }
            if (character != '\t' && Lines.isHidden(character)) {
                Lines.escape(character, shown);
            } else {
                shown.appendCodePoint(character);
            }
        }
        columns[window.length()] = shown.length();
        shown.append(window.end() < line.end() ? CUT : "");
    }

    private Span window(int offset) {
        if (line.length() <= WIDTH) {
            return line;
        }
        int start = Math.max(line.start(), Math.min(offset - WIDTH_BEFORE, line.end() - WIDTH));
        int end = start + WIDTH;
        return new Span(characterStart(start), characterStart(end));
    }

    /// Not between the two halves of one character.
    private int characterStart(int offset) {
        boolean between =
                offset > line.start()
                        && offset < line.end()
                        && Character.isSurrogatePair(file.text().charAt(offset - 1), file.text().charAt(offset));
        return between ? offset - 1 : offset;
    }

    String text() {
        return shown.toString();
    }

    /// The part of what is shown that belongs to a place.
    Span mark(Span place) {
        int start = Math.clamp(place.start(), window.start(), window.end());
        int end = Math.clamp(place.end(), start, window.end());
        return new Span(columns[start - window.start()], columns[end - window.start()]);
    }

    /// Where the line's first character is that is no blank.
    static int textStart(SourceFile file, int number) {
        Span line = file.lines().line(number);
        int start = line.start();
        while (start < line.end() && (file.text().charAt(start) == ' ' || file.text().charAt(start) == '\t')) {
            start++;
        }
        return start;
    }
}
