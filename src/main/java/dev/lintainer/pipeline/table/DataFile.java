package dev.lintainer.pipeline.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A table beside this package: one row a line, fields parted by tabs, lines that begin with `#` left out.
public final class DataFile {
    private DataFile() {}

    public static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines(name)) {
            rows.add(fields(line));
        }
        return rows;
    }

    /// The rows of a large table by their first field. Few of them are ever asked for, and only these are taken apart.
    public static Function<String, List<List<String>>> sections(String name) {
        Map<String, List<String>> sections = new HashMap<>();
        String key = "";
        List<String> section = List.of();
        for (String line : lines(name)) {
            String first = line.substring(0, line.indexOf('\t'));
            if (!first.equals(key)) {
                key = first;
                section = sections.computeIfAbsent(key, _ -> new ArrayList<>());
            }
            section.add(line);
        }
        return wanted -> sections.getOrDefault(wanted, List.of()).stream().map(DataFile::fields).toList();
    }

    private static List<String> lines(String name) {
        String text = text(name);
        List<String> lines = new ArrayList<>();
        for (int from = 0, end; from < text.length(); from = end + 1) {
            int newline = text.indexOf('\n', from);
            end = newline < 0 ? text.length() : newline;
            if (end > from && text.charAt(from) != '#') {
                lines.add(text.substring(from, end));
            }
        }
        return lines;
    }

    private static String text(String name) {
        try (InputStream stream = DataFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing data file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            fields.add(line.substring(from, tab));
            from = tab + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }
}
