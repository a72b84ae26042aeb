package dev.lintainer.report;

/// Words filled into lines of a terminal's width.
public final class Filled {
    private static final int WIDTH = 100;

    private Filled() {}

    /// One paragraph. A word that is wider than the line stands alone.
    ///
    /// @param start what stands in front of the first word
    /// @param indent columns that further lines are set in
    public static void line(String start, String content, int indent, StringBuilder into) {
        into.append(start);
        int column = start.length();
        boolean first = true;
        for (String word : content.split(" ")) {
            int width = Columns.of(word);
            if (!first && column + 1 + width > WIDTH) {
                into.append('\n').repeat(' ', indent);
                column = indent;
                first = true;
            }
            into.append(first ? "" : " ").append(word);
            column += (first ? 0 : 1) + width;
            first = false;
        }
        into.append('\n');
    }
}
