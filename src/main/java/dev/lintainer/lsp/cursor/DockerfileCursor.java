package dev.lintainer.lsp.cursor;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Locale;
import java.util.Optional;

/// A cursor in a Dockerfile that is being written.
///
/// @param replaced what is typed already
public record DockerfileCursor(Wanted wanted, Span replaced) {
    private static final String STAGE = "--from=";
    private static final String MOUNTED = "from=";

    /// What can be put in.
    public enum Wanted {
        INSTRUCTION,
        BASE,
        STAGE
    }

    public static Optional<DockerfileCursor> at(SourceFile source, int offset) {
        String text = source.text();
        int number = source.lines().lineAt(offset);
        Span line = source.lines().line(number);
        String before = text.substring(line.start(), Math.max(line.start(), Math.min(offset, line.end())));
        int word = before.lastIndexOf(' ') + 1;
        String typed = before.substring(word);
        if (before.stripLeading().startsWith("#")) {
            return Optional.empty();
        }
        if (typed.startsWith(STAGE)) {
            return Optional.of(cursor(Wanted.STAGE, line.start() + word + STAGE.length(), text, line));
        }
        int mounted = typed.startsWith("--mount=") ? typed.lastIndexOf(MOUNTED) : -1;
        if (mounted > 0 && typed.charAt(mounted - 1) == ',' && typed.indexOf(',', mounted) < 0) {
            return Optional.of(cursor(Wanted.STAGE, line.start() + word + mounted + MOUNTED.length(), text, line));
        }
        if (before.strip().toUpperCase(Locale.ROOT).startsWith("FROM") && word > 0 && isFirstArgument(before, word)) {
            return Optional.of(cursor(Wanted.BASE, line.start() + word, text, line));
        }
        boolean begins = before.isBlank() || word == before.length() - before.stripLeading().length();
        return begins && !isContinued(source, number)
                ? Optional.of(cursor(Wanted.INSTRUCTION, line.start() + word, text, line))
                : Optional.empty();
    }

    /// Flags may stand before it.
    private static boolean isFirstArgument(String before, int word) {
        for (String earlier : before.substring(0, word).strip().split(" ")) {
            if (!earlier.equalsIgnoreCase("FROM") && !earlier.startsWith("--") && !earlier.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContinued(SourceFile source, int line) {
        return line > 1 && source.text(source.lines().line(line - 1)).stripTrailing().endsWith("\\");
    }

    private static DockerfileCursor cursor(Wanted wanted, int start, String text, Span line) {
        int end = start;
        while (end < line.end() && text.charAt(end) != ' ' && text.charAt(end) != ',') {
            end++;
        }
        return new DockerfileCursor(wanted, new Span(start, end));
    }
}
