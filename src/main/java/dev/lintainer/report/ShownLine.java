package dev.lintainer.report;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;

/// A line of source as a terminal shows it: tabs are blanks, what cannot be seen is spelled out, and of a long line
/// only the part around one place is there.
public final class ShownLine {
    /// How many characters of a line are shown.
    private static final int WIDTH = 120;

    /// How much of a long line is shown before the place that matters.
    private static final int WIDTH_BEFORE = 40;

    private static final String TAB = "    ";
    private static final String CUT = "...";

    private final SourceFile file;
    private final int number;
    private final Span line;
    private final Span window;

    private ShownLine(SourceFile file, int number, Span line, Span window) {
        this.file = file;
        this.number = number;
        this.line = line;
        this.window = window;
    }

    /// The line in which a place begins.
    public static ShownLine around(SourceFile file, int offset) {
        int number = file.lines().lineAt(offset);
        Span line = file.lines().line(number);
        return new ShownLine(file, number, line, window(file.text(), line, offset));
    }

    private static Span window(String text, Span line, int offset) {
        if (line.length() <= WIDTH) {
            return line;
        }
        int start = Math.max(line.start(), Math.min(offset - WIDTH_BEFORE, line.end() - WIDTH));
        int end = start + WIDTH;
        return new Span(characterStart(text, line, start), characterStart(text, line, end));
    }

    /// Not between the two halves of one character.
    private static int characterStart(String text, Span line, int offset) {
        boolean between =
                offset > line.start()
                        && offset < line.end()
                        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return between ? offset - 1 : offset;
    }

    public int number() {
        return number;
    }

    /// Whether the same line has the same look whichever of its places matters.
    public boolean isWhole() {
        return window.equals(line);
    }

    public String text() {
        return head() + shown(window) + (window.end() < line.end() ? CUT : "");
    }

    private String head() {
        return window.start() > line.start() ? CUT : "";
    }

    /// How many columns stand before a place that begins in this line.
    public int indentation(Span place) {
        return head().length() + Columns.of(shown(new Span(window.start(), start(place))));
    }

    /// A mark for each column of a place; at least one, so that a place without length is seen.
    public String underline(Span place, char mark) {
        int start = start(place);
        int end = Math.max(start, Math.min(place.end(), window.end()));
        String marks = String.valueOf(mark).repeat(Math.max(1, Columns.of(shown(new Span(start, end)))));
        return goesOn(place) ? marks + CUT : marks;
    }

    private int start(Span place) {
        return Math.clamp(place.start(), window.start(), window.end());
    }

    /// Whether a place has characters on a later line, other than the end of this one.
    private boolean goesOn(Span place) {
        int lines = file.lines().lineCount();
        return number < lines && place.end() > file.lines().line(number + 1).start();
    }

    private String shown(Span part) {
        String text = file.text(part);
        if (Lines.isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(part.length());
        for (int i = part.start(), length; i < part.end(); i += length) {
            int character = file.text().codePointAt(i);
            length = Character.charCount(character);
            if (character == '\t') {
                shown.append(TAB);
            } else if (Lines.isHidden(character)) {
                Lines.escape(character, shown);
            } else {
                shown.appendCodePoint(character);
            }
        }
        return shown.toString();
    }
}
