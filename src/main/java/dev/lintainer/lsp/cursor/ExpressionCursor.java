package dev.lintainer.lsp.cursor;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cursor in a `${{ }}` that is being written, behind a name and dots: `needs.build.out`.
///
/// @param owners the names before the last dot
/// @param replaced what is typed of the next one
public record ExpressionCursor(List<String> owners, Span replaced) {
    public ExpressionCursor {
        owners = List.copyOf(owners);
    }

    /// Empty outside of `${{ }}`.
    public static Optional<ExpressionCursor> at(SourceFile source, int offset) {
        String text = source.text();
        int lineStart = source.lines().line(source.lines().lineAt(offset)).start();
        int open = text.lastIndexOf("${{", offset - 1);
        int closed = text.lastIndexOf("}}", offset - 1);
        return open < lineStart || closed > open || offset < open + 3
                ? Optional.empty()
                : Optional.of(names(text, offset));
    }

    /// The names that end at a place.
    public static ExpressionCursor names(String text, int offset) {
        int start = offset;
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        List<String> names = new ArrayList<>(List.of(text.substring(start, offset).split("\\.", -1)));
        int end = offset;
        while (end < text.length() && isOfName(text.charAt(end)) && text.charAt(end) != '.') {
            end++;
        }
        String last = names.removeLast();
        return new ExpressionCursor(names, new Span(offset - last.length(), end));
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }
}
