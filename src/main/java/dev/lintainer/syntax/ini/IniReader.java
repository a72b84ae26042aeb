package dev.lintainer.syntax.ini;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a file of sections line by line. Never fails: a line that is neither a header nor a value is left out.
public final class IniReader {
    private IniReader() {}

    public static IniFile read(SourceFile source) {
        String text = source.text();
        Map<String, Map<String, List<MappedText>>> sections = new LinkedHashMap<>();
        Map<String, List<MappedText>> values = new LinkedHashMap<>();
        List<MappedText> value = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            int from = start;
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            int to = end;
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            boolean comment = from == to || text.charAt(from) == '#' || text.charAt(from) == ';';
            if (!comment && from > start) {
                value.add(MappedText.of(source, new Span(from, to)));
            } else if (!comment && text.charAt(from) == '[' && text.charAt(to - 1) == ']') {
                value = new ArrayList<>();
                values = sections.computeIfAbsent(text.substring(from + 1, to - 1).strip(), _ -> new LinkedHashMap<>());
            } else if (!comment) {
                value = new ArrayList<>();
                entry(source, from, to, values, value);
            }
            start = end + 1;
        }
        Map<String, IniFile.Section> all = new LinkedHashMap<>();
        sections.forEach((name, entries) -> all.put(name, new IniFile.Section(entries)));
        return new IniFile(source, all);
    }

    private static void entry(
            SourceFile source, int from, int to, Map<String, List<MappedText>> values, List<MappedText> value) {
        String line = source.text().substring(from, to);
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        int separator = equals < 0 || colon >= 0 && colon < equals ? colon : equals;
        if (separator <= 0) {
            return;
        }
        values.put(line.substring(0, separator).strip(), value);
        int start = from + separator + 1;
        while (start < to && Character.isWhitespace(source.text().charAt(start))) {
            start++;
        }
        if (start < to) {
            value.add(MappedText.of(source, new Span(start, to)));
        }
    }
}
