package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A scalar of a Compose file, or a part of one (the source in `./src:/app:ro`), its `${VAR}` read but not evaluated.
///
/// @param part which part of the scalar's content this is, in offsets into [YamlScalar#value()]
public record ComposeText(YamlScalar scalar, Span part, List<Piece> pieces) {
    public ComposeText {
        pieces = List.copyOf(pieces);
    }

    /// The content as it is written, substitutions included.
    public String raw() {
        return scalar.value().substring(part.start(), part.end());
    }

    /// The content, where it holds no substitution.
    public Optional<String> literal() {
        return switch (pieces.size()) {
            case 0 -> Optional.of("");
            case 1 -> pieces.getFirst() instanceof Piece.Literal only ? Optional.of(only.text()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether the content is this text, and certainly so.
    public boolean is(String text) {
        return literal().filter(text::equals).isPresent();
    }

    /// The whole scalar with its quotes, or the part without them.
    public Location location() {
        if (part.length() == scalar.value().length()) {
            return scalar.location();
        }
        return new Location(scalar.source(), scalar.content().toSource(part));
    }
}
