package dev.lintainer.report;

/// Text made fit to stand in Markdown as GitHub shows it: nothing in it is taken for markup, a link or a name that is
/// called.
public final class MarkdownText {
    /// What means nothing within a line, as long as none of the others stand there.
    private static final String HARMLESS = " ,.;'\"()/=-%?^";

    private MarkdownText() {}

    /// On one line, what stands between backquotes as code.
    public static String of(String text) {
        StringBuilder markdown = new StringBuilder(text.length() + 16);
        String line = Lines.single(text);
        int from = 0;
        while (from <= line.length()) {
            int open = line.indexOf('`', from);
            int close = open < 0 ? -1 : line.indexOf('`', open + 1);
            if (close < 0) {
                prose(line.substring(from), markdown);
                return markdown.toString();
            }
            prose(line.substring(from, open), markdown);
            markdown.append(code(line.substring(open + 1, close)));
            from = close + 1;
        }
        return markdown.toString();
    }

    /// On one line, as code.
    public static String code(String text) {
        StringBuilder markdown = new StringBuilder("<code>");
        escaped(Lines.single(text), markdown);
        return markdown.append("</code>").toString();
    }

    /// Outside of code, names behind an `@` are called: something that is not seen stands between.
    private static void prose(String text, StringBuilder markdown) {
        StringBuilder escaped = new StringBuilder();
        escaped(text, escaped);
        markdown.append(escaped.toString().replace("&#64;", "&#64;&#8203;"));
    }

    private static void escaped(String text, StringBuilder markdown) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= 0x80 || Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0;
            boolean startsAddress = c == ':' && text.startsWith("//", i + 1);
            if (isPlain || c == ':' && !startsAddress) {
                markdown.append(c);
            } else {
                markdown.append("&#").append((int) c).append(';');
            }
        }
    }
}
