package dev.lintainer.report;

import dev.lintainer.pipeline.graph.Facts;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names with the lines at which they are met: `lint (ci.yml:36) and test (ci.yml:52, 58)`.
public final class Mentions {
    private static final int MOST_NAMES = 12;
    private static final int MOST_LINES = 6;
    private static final String WORKFLOWS = ".github/workflows/";

    private final Map<String, Map<String, Set<Integer>>> lines = new LinkedHashMap<>();

    public Mentions add(String name, List<Location> places) {
        Map<String, Set<Integer>> byFile = lines.computeIfAbsent(name, _ -> new LinkedHashMap<>());
        for (Location place : places) {
            byFile.computeIfAbsent(fileName(place.file().path()), _ -> new LinkedHashSet<>()).add(place.start().line());
        }
        return this;
    }

    public Mentions add(Node job, List<Location> places) {
        return add(nameOf(job), places);
    }

    /// A job without the legs of its matrix.
    public static String nameOf(Node job) {
        return shown(job.facts() instanceof Facts.Job facts ? facts.name() : job.label().toString());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Workflows are known by their names, other files by where they lie.
    public static String fileName(String path) {
        return path.startsWith(WORKFLOWS) ? path.substring(WORKFLOWS.length()) : path;
    }

    public static String at(List<Location> places) {
        return new Mentions().add("", places).toString().strip();
    }

    /// `a, b and c`
    public static String list(List<String> names) {
        if (names.size() <= 1) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// A name on one line, its middle left out where it is very long.
    public static String shown(String name) {
        String line = shortened(Lines.single(name));
        return line.length() <= LONGEST ? line : line.substring(0, KEPT) + "..." + line.substring(line.length() - KEPT);
    }

    /// Without the files of inputs, and with the first digits of commits and digests alone.
    private static String shortened(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int input = name.startsWith("${" + WORKFLOWS, i) ? name.indexOf("/inputs.", i) : -1;
            int hole = input < 0 ? -1 : name.indexOf('}', i);
            int digits = name.charAt(i) == '@' || name.charAt(i) == ':' ? digits(name, i + 1) : 0;
            if (input >= 0 && input < hole) {
                shown.append("${");
                i = input + 1;
            } else if (digits == COMMIT || digits == DIGEST) {
                shown.append(name, i, i + 1 + DIGITS_SHOWN);
                i += 1 + digits;
            } else {
                shown.append(name.charAt(i++));
            }
        }
        return shown.toString();
    }

    private static final int COMMIT = 40;
    private static final int DIGEST = 64;
    private static final int DIGITS_SHOWN = 7;

    /// How many hexadecimal digits stand there.
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= DIGEST && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return end - from;
    }

    private static final int LONGEST = 120;
    private static final int KEPT = 56;

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Map<String, Set<Integer>>> entry : lines.entrySet()) {
            if (parts.size() == MOST_NAMES) {
                parts.add((lines.size() - MOST_NAMES) + " more");
                break;
            }
            List<String> files = new ArrayList<>();
            entry.getValue().forEach((file, numbers) -> files.add(file(file, numbers)));
            parts.add(files.isEmpty() ? entry.getKey() : entry.getKey() + " (" + String.join("; ", files) + ")");
        }
        return list(parts);
    }

    private static String file(String file, Set<Integer> numbers) {
        List<String> shown = new ArrayList<>();
        for (int number : numbers) {
            if (shown.size() == MOST_LINES) {
                shown.add("...");
                break;
            }
            shown.add(Integer.toString(number));
        }
        return shown(file) + ":" + String.join(", ", shown);
    }
}
