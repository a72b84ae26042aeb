package dev.lintainer.syntax.dockerfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A small Dockerfile and what BuildKit says of it.
///
/// @param warnings of its checks, each `line:name`, sorted
public record ConformanceCase(String name, Verdict verdict, String text, Optional<String> tree, List<String> warnings) {
    public enum Verdict {
        ACCEPTED,
        REJECTED_BY_TREE,
        REJECTED_BY_INSTRUCTION,
        REJECTED_BY_BUILD
    }

    public static List<ConformanceCase> all() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(ConformanceCase.class.getResourceAsStream("conformance.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(ConformanceCase::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConformanceCase of(String line) {
        String[] columns = line.split("\t", -1);
        Verdict verdict =
                switch (columns[1]) {
                    case "-" -> Verdict.ACCEPTED;
                    case "tree" -> Verdict.REJECTED_BY_TREE;
                    case "instruction" -> Verdict.REJECTED_BY_INSTRUCTION;
                    case "build" -> Verdict.REJECTED_BY_BUILD;
                    default -> throw new IllegalArgumentException(line);
                };
        Optional<String> tree = columns[3].equals("-") ? Optional.empty() : Optional.of(unescaped(columns[3]));
        List<String> warnings = columns[4].equals("-") ? List.of() : List.of(columns[4].split(" "));
        return new ConformanceCase(columns[0], verdict, unescaped(columns[2]), tree, warnings);
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char kind = written.charAt(at++);
            switch (kind) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(written.substring(at, at + 4), 16));
                    at += 4;
                }
                case '{' -> {
                    int end = written.indexOf('}', at);
                    int count = Integer.parseInt(written.substring(at + 2, end));
                    text.append(String.valueOf(written.charAt(at)).repeat(count));
                    at = end + 1;
                }
                default -> text.append(kind);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
