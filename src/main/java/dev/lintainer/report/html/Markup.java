package dev.lintainer.report.html;

import dev.lintainer.report.Lines;
import java.util.Set;

/// HTML that is written element by element; texts and values of attributes never become markup.
final class Markup {
    /// Elements in a line of text: a line end behind them would be a blank.
    private static final Set<String> INLINE = Set.of("b", "code");

    private final StringBuilder html = new StringBuilder();

    Markup open(String element) {
        html.append('<').append(element).append('>');
        return this;
    }

    /// @param element with one more attribute
    Markup open(String element, String attribute, String value) {
        html.append('<').append(element).append(' ').append(attribute).append("=\"");
        escape(Lines.single(value));
        html.append("\">");
        return this;
    }

    Markup close(String element) {
        html.append("</").append(element).append('>');
        return INLINE.contains(element) ? this : raw("\n");
    }

    Markup text(String text) {
        escape(Lines.single(text));
        return this;
    }

    Markup element(String element, String text) {
        return open(element).text(text).close(element);
    }

    /// What is markup already.
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
