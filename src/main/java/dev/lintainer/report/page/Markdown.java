package dev.lintainer.report.page;

/// Text as Markdown that shows exactly that text (https://github.github.com/gfm/). Code between backticks is kept as
/// code; all else that Markdown would take for more than text is escaped.
public final class Markdown {
    private static final String FENCE = "```";

    private Markdown() {}

    /// Words in a line.
    public static String phrase(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); ) {
            int end = text.charAt(at) == '`' ? endOfCode(text, at) : at;
            if (end > at) {
                escaped.append(text, at, end);
                at = end;
            } else {
                character(text, at++, escaped);
            }
        }
        return escaped.toString();
    }

    /// Behind the code that begins here; here where nothing ends it.
    private static int endOfCode(String text, int start) {
        int content = start;
        while (content < text.length() && text.charAt(content) == '`') {
            content++;
        }
        String ticks = text.substring(start, content);
        int close = text.indexOf(ticks, content);
        while (close >= 0 && close + ticks.length() < text.length() && text.charAt(close + ticks.length()) == '`') {
            int behind = close + ticks.length();
            while (behind < text.length() && text.charAt(behind) == '`') {
                behind++;
            }
            close = text.indexOf(ticks, behind);
        }
        return close < 0 ? start : close + ticks.length();
    }

    private static void character(String text, int at, StringBuilder into) {
        char c = text.charAt(at);
        switch (c) {
            case '<' -> into.append("&lt;");
            case '&' -> into.append("&amp;");
            case '\\', '*', '[', ']', '~', '|', '`', '$' -> into.append('\\').append(c);
            case '_' -> into.append(isInWord(text, at) ? "_" : "\\_");
            default -> into.append(c);
        }
    }

    private static boolean isInWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// Words in a cell of a table, where a bar ends the cell even in code.
    public static String cell(String text) {
        StringBuilder escaped = new StringBuilder();
        String phrase = phrase(text.strip().replace('\n', ' '));
        for (int i = 0; i < phrase.length(); i++) {
            boolean isBare = phrase.charAt(i) == '|' && (i == 0 || phrase.charAt(i - 1) != '\\');
            escaped.append(isBare ? "\\" : "").append(phrase.charAt(i));
        }
        return escaped.toString();
    }

    /// Paragraphs and lists, as they are written.
    public static String prose(String text) {
        StringBuilder escaped = new StringBuilder();
        for (String line : phrase(text.strip()).split("\n", -1)) {
            escaped.append(startsBlock(line) ? "\\" : "").append(line.stripTrailing()).append('\n');
        }
        return escaped.toString();
    }

    private static boolean startsBlock(String line) {
        return !line.isEmpty() && "#>=+".indexOf(line.charAt(0)) >= 0;
    }

    /// A piece of code in a line.
    public static String code(String text) {
        String ticks = "`";
        while (text.contains(ticks)) {
            ticks += "`";
        }
        boolean needsSpace = text.startsWith("`") || text.endsWith("`") || text.isBlank();
        return needsSpace ? ticks + " " + text + " " + ticks : ticks + text + ticks;
    }

    /// @param language as GitHub calls it
    public static String block(String language, String text) {
        String fence = FENCE;
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    public static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
