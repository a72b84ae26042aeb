package dev.lintainer.syntax.shell;

import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// `name=value`, `name+=value`, `name[i]=value` or `name=(a b)`.
///
/// @param subscript the text in brackets
/// @param values one word, or an array's elements
public record Assignment(
        String name, Optional<String> subscript, Mode mode, Shape shape, List<ShellWord> values, Span span) {
    public Assignment {
        values = List.copyOf(values);
    }

    public enum Mode {
        SET,
        APPEND
    }

    public enum Shape {
        SCALAR,
        ARRAY
    }

    /// Reads a word as an assignment, as `export`, `local`, `env` and the shell itself do.
    public static Optional<Assignment> of(ShellWord word) {
        if (!(word.parts().getFirst() instanceof ShellWord.Literal first)
                || first.quoting() != ShellWord.Quoting.UNQUOTED) {
            return Optional.empty();
        }
        String text = first.text();
        int nameEnd = nameEnd(text, 0, text.length());
        if (nameEnd == 0 || nameEnd == text.length()) {
            return Optional.empty();
        }
        if (text.charAt(nameEnd) != '[') {
            return of(word, text, nameEnd, Optional.empty());
        }
        String content = word.content().text();
        int subscriptEnd = subscriptEnd(content, nameEnd);
        return subscriptEnd < 0
                ? Optional.empty()
                : of(word, content, subscriptEnd, Optional.of(content.substring(nameEnd + 1, subscriptEnd - 1)));
    }

    /// @param signAt offset into `text`, the word's or that of its first part, where `=` or `+=` must stand
    private static Optional<Assignment> of(ShellWord word, String text, int signAt, Optional<String> subscript) {
        Mode mode = text.startsWith("+=", signAt) ? Mode.APPEND : Mode.SET;
        String sign = mode == Mode.APPEND ? "+=" : "=";
        if (!text.startsWith(sign, signAt)) {
            return Optional.empty();
        }
        String name = text.substring(0, nameEnd(text, 0, text.length()));
        ShellWord value = word.after(signAt + sign.length());
        return Optional.of(
                value.parts().getFirst() instanceof ShellWord.Array array
                        ? new Assignment(name, subscript, mode, Shape.ARRAY, array.elements(), word.span())
                        : new Assignment(name, subscript, mode, Shape.SCALAR, List.of(value), word.span()));
    }

    /// The offset after the `]` that closes the `[` at `start`, or -1.
    private static int subscriptEnd(String text, int start) {
        int open = 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '[') {
                open++;
            } else if (text.charAt(i) == ']' && --open == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /// Where a variable's name that begins at `start` ends; `start` where none does.
    static int nameEnd(String text, int start, int end) {
        if (start >= end || !isNameStart(text.charAt(start))) {
            return start;
        }
        int offset = start + 1;
        while (offset < end && isNamePart(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || c >= '0' && c <= '9';
    }
}
