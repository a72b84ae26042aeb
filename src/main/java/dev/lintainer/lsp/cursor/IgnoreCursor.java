package dev.lintainer.lsp.cursor;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// A cursor in the brackets of `# lintainer: ignore[...]`.
///
/// @param replaced what is typed of a rule's name
public record IgnoreCursor(Span replaced) {
    private static final String ADDRESS = "lintainer:";

    public static Optional<IgnoreCursor> at(SourceFile source, int offset) {
        Span line = source.lines().line(source.lines().lineAt(offset));
        String before = source.text().substring(line.start(), Math.max(line.start(), Math.min(offset, line.end())));
        int comment = before.indexOf('#');
        int address = comment < 0 ? -1 : before.indexOf(ADDRESS, comment);
        int bracket = address < 0 ? -1 : before.indexOf('[', address);
        if (bracket < 0 || before.indexOf(']', bracket) >= 0) {
            return Optional.empty();
        }
        int start = line.start() + Math.max(bracket, Math.max(before.lastIndexOf(','), before.lastIndexOf(' '))) + 1;
        int end = offset;
        while (end < line.end() && ",] ".indexOf(source.text().charAt(end)) < 0) {
            end++;
        }
        return Optional.of(new IgnoreCursor(new Span(start, Math.max(start, end))));
    }
}
