package dev.lintainer.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A table beside this package: one row a line, fields parted by tabs, lines that begin with `#` left out.
public final class DataFile {
    private DataFile() {}

    public static List<List<String>> rows(String name) {
        String[] parts = parts(name);
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < parts.length; at = end(parts, at)) {
            rows.add(row(parts, at));
        }
        return rows;
    }

    /// A table of two columns, or the first two of more: what stands in the second by what stands in the first.
    public static Map<String, String> pairs(String name) {
        String[] parts = parts(name);
        Map<String, String> pairs = HashMap.newHashMap(parts.length / 3);
        for (int at = 0; at < parts.length; at = end(parts, at)) {
            pairs.put(parts[at + 1], parts[at + 2]);
        }
        return pairs;
    }

    /// The rows of a large table by the field in one column, counted from 0. Few of them are ever asked for, and only
    /// these are taken apart.
    public static Function<String, List<List<String>>> sections(String name, int column) {
        String[] parts = parts(name);
        Map<String, List<Integer>> starts = new HashMap<>();
        String key = "";
        for (int at = 0; at < parts.length; at = end(parts, at)) {
            String next = parts[at + 1 + column];
            if (!next.equals(key)) {
                key = next;
                starts.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
            }
        }
        return wanted -> section(parts, column, starts.getOrDefault(wanted, List.of()));
    }

    private static List<List<String>> section(String[] parts, int column, List<Integer> starts) {
        List<List<String>> rows = new ArrayList<>();
        for (int start : starts) {
            String key = parts[start + 1 + column];
            for (int at = start; at < parts.length && parts[at + 1 + column].equals(key); at = end(parts, at)) {
                rows.add(row(parts, at));
            }
        }
        return rows;
    }

    private static List<String> row(String[] parts, int at) {
        return Arrays.asList(parts).subList(at + 1, end(parts, at));
    }

    private static int end(String[] parts, int at) {
        return at + 1 + parts[at].charAt(0);
    }

    /// Of each row: a character that is the number of its fields, then the fields.
    private static String[] parts(String name) {
        return Prepared.parts(name).orElseGet(() -> read(name));
    }

    /// Used by name, to fill in [Prepared].
    static String[] read(String name) {
        List<String> parts = new ArrayList<>();
        for (String line : text(name).split("\n")) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                List<String> fields = List.of(line.split("\t", -1));
                parts.add(String.valueOf((char) fields.size()));
                parts.addAll(fields);
            }
        }
        return parts.toArray(String[]::new);
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
}
