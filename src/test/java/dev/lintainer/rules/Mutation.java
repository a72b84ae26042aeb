package dev.lintainer.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One wrong thing in an otherwise good pipeline, from a text:
///
/// - `#### title` begins one,
/// - `@ path` names the file; `@ path #2` means the second place where the text stands there, `@ path new` a new file,
/// - `-` begins each line that is taken out, `+` each line that takes its place; both go to the end of the line and are
///   parts of a file's text, not whole lines of it,
/// - `> rule` says which rule finds it.
record Mutation(String title, String path, int occurrence, String before, String after, String rule) {
    static List<Mutation> read(Path file) {
        List<Mutation> mutations = new ArrayList<>();
        for (String text : text(file).split("(?m)^#### ")) {
            if (!text.isBlank()) {
                mutations.add(of(text));
            }
        }
        return mutations;
    }

    private static Mutation of(String text) {
        List<String> lines = text.lines().toList();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        String path = "";
        String rule = "";
        int occurrence = 1;
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.isEmpty() ? "" : line.substring(1);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '@' -> {
                    String[] words = rest.strip().split(" #?");
                    path = words[0];
                    occurrence = words.length < 2 ? 1 : words[1].equals("new") ? 0 : Integer.parseInt(words[1]);
                }
                case '-' -> before.add(rest);
                case '+' -> after.add(rest);
                case '>' -> rule = rest.strip();
                case ' ' -> {}
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Mutation(
                lines.getFirst(), path, occurrence, String.join("\n", before), String.join("\n", after), rule);
    }

    Map<String, String> applied(Map<String, String> files) {
        Map<String, String> changed = new TreeMap<>(files);
        if (occurrence == 0) {
            changed.put(path, after + "\n");
            return changed;
        }
        String text = files.getOrDefault(path, "");
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = text.indexOf(before, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException(title + ": `" + before + "` is not in " + path);
            }
        }
        changed.put(path, text.substring(0, at) + after + text.substring(at + before.length()));
        return changed;
    }

    @Override
    public String toString() {
        return title;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
