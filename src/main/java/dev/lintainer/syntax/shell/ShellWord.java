package dev.lintainer.syntax.shell;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One word before expansion, its quotes and escapes read.
///
/// @param parts at least one; an empty word such as `""` is one empty literal
/// @param span the word as it stands, quotes included
public record ShellWord(List<Part> parts, Span span) {
    public ShellWord {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a word without parts");
        }
        parts = List.copyOf(parts);
    }

    /// A word that is quoted as a whole, e.g. an element of an exec form.
    public static ShellWord quoted(MappedText text) {
        return new ShellWord(List.of(new Literal(text, Quoting.SINGLE)), text.span());
    }

    public SourceFile source() {
        return parts.getFirst().content().source();
    }

    /// The word's text after quote removal, expansions left as they are written, mapped to the file; this is what an
    /// inner shell of `sh -c '...'` is given.
    public MappedText content() {
        if (parts.size() == 1) {
            return parts.getFirst().content();
        }
        MappedText.Builder builder = new MappedText.Builder(source());
        for (Part part : parts) {
            builder.append(part.content());
        }
        return builder.build(span.start());
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

    /// The literal text that the word begins with, up to its first expansion.
    public String prefix() {
        if (parts.getFirst() instanceof Literal first && (parts.size() == 1 || !(parts.get(1) instanceof Literal))) {
            return first.text();
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Literal literal)) {
                break;
            }
            text.append(literal.text());
        }
        return text.toString();
    }

    /// The rest of the word from an offset into [#content] on, e.g. the value in `--flag=value`.
    public ShellWord after(int contentOffset) {
        return slice(contentOffset, Integer.MAX_VALUE);
    }

    /// A piece of the word between two offsets into [#content]. An expansion that lies only partly in it is left out.
    public ShellWord slice(int contentStart, int contentEnd) {
        List<Part> kept = new ArrayList<>(parts.size());
        int offset = 0;
        int caret = span.end();
        for (Part part : parts) {
            MappedText content = part.content();
            int from = Math.clamp((long) contentStart - offset, 0, content.length());
            int to = Math.clamp((long) contentEnd - offset, 0, content.length());
            if (from < to && part instanceof Literal literal) {
                kept.add(new Literal(content.slice(from, to), literal.quoting()));
            } else if (from == 0 && to == content.length() && to > 0) {
                kept.add(part);
            }
            if (contentStart >= offset && contentStart <= offset + content.length()) {
                caret = content.toSource(contentStart - offset, contentStart - offset).start();
            }
            offset += content.length();
        }
        if (kept.isEmpty()) {
            kept.add(new Literal(new MappedText.Builder(source()).build(caret), Quoting.UNQUOTED));
        }
        return new ShellWord(kept, kept.getFirst().span().to(kept.getLast().span()));
    }

    /// Whether the shell may make none or several words of it: an expansion stands outside of quotes, or is `"$@"` or
    /// `"${array[@]}"`.
    public boolean mayBecomeSeveral() {
        for (Part part : parts) {
            boolean several =
                    switch (part) {
                        case Literal _, Array _, ProcessSubstitution _ -> false;
                        case Parameter parameter -> parameter.quoting() == Quoting.UNQUOTED || parameter.isList();
                        case CommandSubstitution _, Arithmetic _, Hole _ -> part.quoting() == Quoting.UNQUOTED;
                    };
            if (several) {
                return true;
            }
        }
        return false;
    }

    /// A piece of a word.
    public sealed interface Part {
        /// What the piece adds to [ShellWord#content].
        MappedText content();

        Span span();

        Quoting quoting();
    }

    /// @param content quotes and escapes removed
    public record Literal(MappedText content, Quoting quoting) implements Part {
        public String text() {
            return content.text();
        }

        /// From the first to the last character, without the quotes around.
        @Override
        public Span span() {
            return content.span();
        }
    }

    /// `$name`, `${name}`, `${name:-word}` and the like.
    ///
    /// @param name may be a digit or one of `@ * # ? - $ !`; empty where it cannot be read
    /// @param subscript the text in brackets of `${name[subscript]}`, or empty
    /// @param operator what follows the name, e.g. `:-`, `#`, `//`; `length` for `${#name}`, `indirect` for `${!name}`,
    ///   or empty
    /// @param operand the word after the operator; for `/` the pattern
    /// @param replacement the second word of `${name/pattern/replacement}`
    public record Parameter(
            String name,
            String subscript,
            String operator,
            Optional<ShellWord> operand,
            Optional<ShellWord> replacement,
            Quoting quoting,
            Excerpt excerpt)
            implements Part {
        @Override
        public MappedText content() {
            return excerpt.text();
        }

        @Override
        public Span span() {
            return excerpt.span();
        }

        /// Nothing but the value: `$name` or `${name}`.
        public boolean isPlain() {
            return operator.isEmpty() && subscript.isEmpty();
        }

        /// Several words even between double quotes: `$@`, `${array[@]}`.
        public boolean isList() {
            return !operator.equals("length") && (name.equals("@") || subscript.equals("@"));
        }
    }

    /// `$( )` or backquotes.
    public record CommandSubstitution(ShellScript script, Quoting quoting, Excerpt excerpt) implements Part {
        @Override
        public MappedText content() {
            return excerpt.text();
        }

        @Override
        public Span span() {
            return excerpt.span();
        }
    }

    /// `<( )` or `>( )`.
    public record ProcessSubstitution(ShellScript script, Excerpt excerpt) implements Part {
        @Override
        public MappedText content() {
            return excerpt.text();
        }

        @Override
        public Span span() {
            return excerpt.span();
        }

        @Override
        public Quoting quoting() {
            return Quoting.UNQUOTED;
        }
    }

    /// `$(( ))`, unread.
    ///
    /// @param text what stands between the parentheses
    public record Arithmetic(String text, Quoting quoting, Excerpt excerpt) implements Part {
        @Override
        public MappedText content() {
            return excerpt.text();
        }

        @Override
        public Span span() {
            return excerpt.span();
        }
    }

    /// The `(a b)` of `name=(a b)`.
    public record Array(List<ShellWord> elements, Excerpt excerpt) implements Part {
        public Array {
            elements = List.copyOf(elements);
        }

        @Override
        public MappedText content() {
            return excerpt.text();
        }

        @Override
        public Span span() {
            return excerpt.span();
        }

        @Override
        public Quoting quoting() {
            return Quoting.UNQUOTED;
        }
    }

    /// `${{ ... }}`, put in by GitHub before the shell starts, whatever the quotes around.
    ///
    /// @param expression the text between the braces
    public record Hole(MappedText expression, Quoting quoting, Excerpt excerpt) implements Part {
        @Override
        public MappedText content() {
            return excerpt.text();
        }

        @Override
        public Span span() {
            return excerpt.span();
        }
    }

    /// A range of a script as it is written, quotes and escapes included. Its text is taken out only on demand:
    /// expansions nest, and a copy for each level would multiply the script.
    public record Excerpt(MappedText script, int start, int end) {
        public MappedText text() {
            return script.slice(start, end);
        }

        public Span span() {
            return script.toSource(start, end);
        }
    }

    /// How the piece is quoted. Only unquoted pieces are split into words and matched with file names.
    public enum Quoting {
        UNQUOTED,
        /// `'...'`, `$'...'`, a backslash, or a here-document with a quoted delimiter.
        SINGLE,
        /// `"..."`, or a here-document with a plain delimiter.
        DOUBLE
    }
}
