package dev.lintainer.document.compose;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A scalar of a Compose file, or a part of one (the source in `./src:/app:ro`), its `${VAR}` read but not evaluated.
///
/// @param part which part of the scalar's content this is, in offsets into [YamlScalar#value()]
public record ComposeText(YamlScalar scalar, Span part, List<TextPiece> pieces) {
    public ComposeText {
        pieces = List.copyOf(pieces);
    }

    public static ComposeText of(YamlScalar scalar) {
        Span whole = new Span(0, scalar.value().length());
        return new ComposeText(scalar, whole, Interpolation.read(scalar, whole));
    }

    /// A mapping's key: Compose substitutes in values only.
    static ComposeText ofKey(YamlScalar key) {
        Span whole = new Span(0, key.value().length());
        return new ComposeText(key, whole, List.of(new TextPiece.Literal(key.value())));
    }

    /// The content as it is written, substitutions included.
    public String raw() {
        return scalar.value().substring(part.start(), part.end());
    }

    /// The content, where it holds no substitution.
    public Optional<String> literal() {
        return switch (pieces.size()) {
            case 0 -> Optional.of("");
            case 1 -> pieces.getFirst() instanceof TextPiece.Literal only ? Optional.of(only.text()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether the content is this text, and certainly so.
    public boolean is(String text) {
        return literal().filter(text::equals).isPresent();
    }

    /// Whether the content is one of the words that Compose takes for true, and certainly so.
    public boolean isTrue() {
        return literal().filter(text -> isOneOf(text, "true", "y", "yes", "on")).isPresent();
    }

    /// Whether the content is one of the words that Compose takes for false, and certainly so.
    public boolean isFalse() {
        return literal().filter(text -> isOneOf(text, "false", "n", "no", "off")).isPresent();
    }

    /// The content after substitution.
    ///
    /// @param variables what Compose's environment holds: empty for a variable that is certainly not set
    public Value resolve(Function<String, Optional<Value>> variables) {
        return Substitution.of(pieces, variables);
    }

    /// The whole scalar with its quotes, or the part without them.
    public Location location() {
        if (part.length() == scalar.value().length()) {
            return scalar.location();
        }
        return new Location(scalar.source(), scalar.content().toSource(part));
    }

    /// @param start offset into [#raw()]
    ComposeText slice(int start, int end) {
        Span slice = new Span(part.start() + start, part.start() + end);
        return new ComposeText(scalar, slice, Interpolation.read(scalar, slice));
    }

    /// The offsets into [#raw()] of a character outside of all substitutions.
    List<Integer> offsetsOf(char separator) {
        String raw = raw();
        List<Integer> offsets = new ArrayList<>();
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c == '$') {
                i = Interpolation.endOfSubstitution(raw, i, raw.length());
                continue;
            }
            if (c == separator) {
                offsets.add(i);
            }
            i++;
        }
        return offsets;
    }

    /// The parts between separators outside of all substitutions.
    ///
    /// @param most the last part holds what is left after as many
    List<ComposeText> split(char separator, int most) {
        List<ComposeText> parts = new ArrayList<>();
        int start = 0;
        for (int offset : offsetsOf(separator)) {
            if (parts.size() == most - 1) {
                break;
            }
            parts.add(slice(start, offset));
            start = offset + 1;
        }
        parts.add(slice(start, part.length()));
        return parts;
    }

    private static boolean isOneOf(String text, String... words) {
        return List.of(words).contains(text.toLowerCase(Locale.ROOT));
    }
}
