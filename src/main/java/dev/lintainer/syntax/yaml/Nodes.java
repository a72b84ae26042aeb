package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// Makes the scalars of a tree.
final class Nodes {
    private Nodes() {}

    /// What stands for a value that is not there.
    static YamlScalar missing(SourceFile source, int offset) {
        return empty(source, offset, Optional.empty(), Optional.empty());
    }

    static YamlScalar empty(SourceFile source, int offset, Optional<String> anchor, Optional<String> tag) {
        ScalarType type = tag.isPresent() ? ScalarType.STRING : ScalarType.NULL;
        return new YamlScalar(source, "", ScalarStyle.PLAIN, type, Span.at(offset), anchor, tag);
    }

    static ScalarStyle style(org.snakeyaml.engine.v2.common.ScalarStyle style) {
        return switch (style) {
            case PLAIN -> ScalarStyle.PLAIN;
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
        };
    }

    /// The span of a scalar token: a block scalar's token goes on to the next one.
    static Span span(String text, ScalarStyle style, int start, int end) {
        return switch (style) {
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> new Span(start, end);
            case LITERAL, FOLDED -> {
                int header = BlockContent.headerEnd(text, start);
                int firstLine = SourceLines.nextLine(text, header);
                int trimmed = SourceLines.trimEnd(text, end, start);
                yield new Span(start, trimmed > firstLine ? trimmed : header);
            }
        };
    }

    /// The scalar with its value taken from the source, where the scanner saw another text.
    static YamlScalar reread(YamlScalar scalar) {
        return withContent(scalar, scalar.content().text(), scalar.span());
    }

    /// The part of a plain scalar before `offset`; nothing of any other node.
    static YamlNode cut(YamlNode node, int offset) {
        String text = node.source().text();
        int start = node.span().start();
        int end = SourceLines.trimEnd(text, offset, start);
        return end > start && node instanceof YamlScalar scalar && scalar.style() == ScalarStyle.PLAIN
                ? reread(withContent(scalar, scalar.value(), new Span(start, end)))
                : missing(node.source(), SourceLines.trimEnd(text, start, 0));
    }

    private static YamlScalar withContent(YamlScalar scalar, String value, Span span) {
        boolean resolves = scalar.style() == ScalarStyle.PLAIN && scalar.tag().isEmpty();
        ScalarType type = resolves ? CoreSchema.typeOf(value) : ScalarType.STRING;
        return new YamlScalar(scalar.source(), value, scalar.style(), type, span, scalar.anchor(), scalar.tag());
    }
}
