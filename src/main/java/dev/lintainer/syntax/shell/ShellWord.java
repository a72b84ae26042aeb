package dev.lintainer.syntax.shell;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// One word before expansion, its quotes and escapes read.
///
/// @param content the word's text after quote removal, expansions left as they are written, mapped to the file; this is what an inner
///     shell of `sh -c '...'` is given
public record ShellWord(List<Part> parts, MappedText content, Span span) {
    public ShellWord {
        parts = List.copyOf(parts);
    }

    public SourceFile source() {
        return content.source();
    }

    /// A piece of a word.
    public sealed interface Part {
        Span span();

        Quoting quoting();
    }

    /// @param text quotes and escapes removed
    public record Literal(String text, Quoting quoting, Span span) implements Part {}

    /// `$name`, `${name}`, `${name:-word}` and the like; `name` may be a digit or `@ * # ? - $ !`.
    ///
    /// @param operator what follows the name, e.g. `:-`, `#`, `//`, or `length` for `${#name}`, or empty
    /// @param operand the word after the operator
    public record Parameter(
            String name, String operator, Optional<ShellWord> operand, Quoting quoting, Span span) implements Part {}

    /// `$( )` or backquotes.
    public record CommandSubstitution(ShellScript script, Quoting quoting, Span span) implements Part {}

    /// `<( )` or `>( )`.
    public record ProcessSubstitution(ShellScript script, Quoting quoting, Span span) implements Part {}

    /// `$(( ))`, unread.
    public record Arithmetic(String text, Quoting quoting, Span span) implements Part {}

    /// `${{ ... }}`, put in by GitHub before the shell starts.
    ///
    /// @param expression the text between the braces
    public record Hole(MappedText expression, Quoting quoting, Span span) implements Part {}

    /// How the piece is quoted; only unquoted pieces are split and globbed.
    public enum Quoting {
        UNQUOTED,
        SINGLE,
        DOUBLE
    }

    /// The word's text where it holds nothing but literal text.
    public Optional<String> literal() {
        if (parts.size() == 1 && parts.getFirst() instanceof Literal only) {
            return Optional.of(only.text());
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Literal literal)) {
                return Optional.empty();
            }
            text.append(literal.text());
        }
        return Optional.of(text.toString());
    }
}
