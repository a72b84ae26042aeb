package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A mapping or sequence of which the end is not yet known.
///
/// @param column of a block collection: where each of its keys or dashes stands, counted from 0; of a flow collection: -1
/// @param children a sequence's items; a mapping's keys and values in turn
record OpenCollection(
        Kind kind,
        CollectionStyle style,
        int column,
        int start,
        Optional<String> anchor,
        Optional<String> tag,
        List<YamlNode> children,
        Expansion expansion) {
    enum Kind {
        MAPPING,
        SEQUENCE
    }

    /// How big a node is when every alias in it is followed.
    static final class Expansion {
        private long nodes = 1;
        private int height = 1;

        void include(long childNodes, int childHeight) {
            nodes += childNodes;
            height = Math.max(height, childHeight + 1);
        }

        long nodes() {
            return nodes;
        }

        int height() {
            return height;
        }
    }

    static OpenCollection of(
            Kind kind, CollectionStyle style, int column, int start, Optional<String> anchor, Optional<String> tag) {
        return new OpenCollection(kind, style, column, start, anchor, tag, new ArrayList<>(), new Expansion());
    }

    boolean lacksValue() {
        return kind == Kind.MAPPING && children.size() % 2 == 1;
    }

    YamlNode close(SourceFile source, Span span) {
        return switch (kind) {
            case SEQUENCE -> new YamlSequence(source, children, style, span, anchor, tag);
            case MAPPING -> new YamlMapping(source, entries(), style, span, anchor, tag);
        };
    }

    private List<YamlEntry> entries() {
        List<YamlEntry> entries = new ArrayList<>(children.size() / 2);
        for (int i = 0; i + 1 < children.size(); i += 2) {
            entries.add(new YamlEntry(children.get(i), children.get(i + 1)));
        }
        return entries;
    }
}
