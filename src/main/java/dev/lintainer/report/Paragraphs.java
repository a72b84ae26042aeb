package dev.lintainer.report;

/// Markdown brought to the width of a terminal: paragraphs are filled anew, lists and code stay as they are.
public final class Paragraphs {
    private Paragraphs() {}

    public static void wrap(String markdown, int width, StringBuilder into) {
        int column = 0;
        for (String line : markdown.strip().split("\n", -1)) {
            if (line.isBlank() || isFixed(line)) {
                into.append(column > 0 ? "\n" : "").append(line.stripTrailing()).append('\n');
                column = 0;
                continue;
            }
            for (String word : line.strip().split(" ")) {
                boolean breaks = column > 0 && column + 1 + word.length() > width;
                into.append(column == 0 ? "" : breaks ? "\n" : " ").append(word);
                column = column == 0 || breaks ? word.length() : column + 1 + word.length();
            }
        }
        into.append(column > 0 ? "\n" : "");
    }

    private static boolean isFixed(String line) {
        return switch (line.charAt(0)) {
            case ' ', '-', '*', '|', '>', '#' -> true;
            default -> line.startsWith("```");
        };
    }
}
