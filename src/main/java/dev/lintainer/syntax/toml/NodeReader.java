package dev.lintainer.syntax.toml;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlArray;
import org.tomlj.TomlElement;
import org.tomlj.TomlEntry;
import org.tomlj.TomlKeyValue;
import org.tomlj.TomlTable;
import org.tomlj.TomlValue;

/// Makes nodes of the values that tomlj read. It tells where each begins; where it ends is read off the text.
final class NodeReader {
    private final SourceFile source;
    private final String text;
    private final Places places;

    NodeReader(SourceFile source, Places places) {
        this.source = source;
        this.text = source.text();
        this.places = places;
    }

    /// @param span what is known of its place without its entries
    TomlNode.Table table(TomlTable table, Span span) {
        Map<String, TomlNode.Entry> entries = new LinkedHashMap<>();
        int start = span.start();
        for (TomlElement element : table.elements()) {
            if (element instanceof TomlKeyValue entry) {
                int place = places.offset(entry.position());
                TomlNode value = node(entry.value(), place);
                entries.put(entry.key(), new TomlNode.Entry(new Span(place, keyEnd(place)), value));
            }
        }
        return new TomlNode.Table(entries, new Span(start, span.end()));
    }

    /// @param above the place of the key or item, for tables that no line of their own names
    private TomlNode node(TomlValue value, int above) {
        int start = value.position() == null ? above : places.offset(value.position());
        if (value.isTable()) {
            return isAt(start, '{') ? inline(value.getTable(), start) : table(value.getTable(), header(start));
        }
        if (value.isArray()) {
            return array(value.getArray(), start);
        }
        if (value.isString()) {
            return string(value.getString(), start);
        }
        int end = scalarEnd(start);
        return new TomlNode.Scalar(text.substring(start, end), new Span(start, end));
    }

    private TomlNode inline(TomlTable table, int start) {
        TomlNode.Table read = table(table, new Span(start, start));
        int end = start + 1;
        for (TomlNode.Entry entry : read.entries().values()) {
            end = Math.max(end, Math.max(entry.key().end(), entry.value().span().end()));
        }
        return new TomlNode.Table(read.entries(), new Span(start, closing(end, '}')));
    }

    private TomlNode array(TomlArray array, int start) {
        List<TomlNode> items = new ArrayList<>();
        int end = start + 1;
        for (TomlElement element : array.elements()) {
            if (element instanceof TomlEntry entry) {
                TomlNode item = node(entry.value(), start);
                items.add(item);
                end = Math.max(end, item.span().end());
            }
        }
        boolean written = isAt(start, '[') && !isAt(start + 1, '[');
        return new TomlNode.Array(items, written ? new Span(start, closing(end, ']')) : header(start));
    }

    private boolean isAt(int offset, char c) {
        return offset < text.length() && text.charAt(offset) == c;
    }

    /// The rest of the line: `[tool.ruff]`.
    private Span header(int start) {
        int end = start;
        while (end < text.length() && "\r\n#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return isAt(start, '[') ? new Span(start, end) : new Span(start, keyEnd(start));
    }

    private int keyEnd(int start) {
        if (isAt(start, '"') || isAt(start, '\'')) {
            return Quotation.end(text, start, text.substring(start, start + 1));
        }
        int end = start;
        while (end < text.length() && " \t\r\n=.]}#,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int scalarEnd(int start) {
        int end = start;
        while (end < text.length() && " \t\r\n,]}#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// Behind the bracket that comes after blanks, line breaks, commas and comments.
    private int closing(int from, char bracket) {
        int at = Math.min(from, text.length());
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == bracket) {
                return at + 1;
            }
            if (c == '#') {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
            } else if (!Character.isWhitespace(c) && c != ',') {
                break;
            } else {
                at++;
            }
        }
        return Math.min(from, text.length());
    }

    private TomlNode string(String value, int start) {
        String quote = Quotation.at(text, start);
        if (quote.isEmpty()) {
            return new TomlNode.Text(replaced(value, start, start), new Span(start, start));
        }
        int end = Quotation.end(text, start, quote);
        Span span = new Span(start, end);
        int from = start + quote.length();
        if (quote.length() == 3) {
            // A line break right behind the quotes is not part of the string.
            from += text.startsWith("\r\n", from) ? 2 : text.startsWith("\n", from) ? 1 : 0;
        }
        boolean verbatim = from + value.length() + quote.length() == end && text.startsWith(value, from);
        MappedText mapped =
                verbatim
                        ? MappedText.of(source, new Span(from, from + value.length()))
                        : replaced(value, Math.min(start + quote.length(), end), Math.max(end - quote.length(), from));
        return new TomlNode.Text(mapped, span);
    }

    private MappedText replaced(String value, int start, int end) {
        return new MappedText.Builder(source).append(value, Math.min(start, end), end).build(start);
    }
}
