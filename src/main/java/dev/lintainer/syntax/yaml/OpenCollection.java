package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A mapping or sequence of which the end is not yet known.
final class OpenCollection {
    enum Kind {
        MAPPING,
        SEQUENCE
    }

    private final Kind kind;
    private final CollectionStyle style;
    private final int column;
    private final int start;
    private final Optional<String> anchor;
    private final Optional<String> tag;

    /// A sequence's items; a mapping's keys and values in turn.
    private final List<YamlNode> children = new ArrayList<>();

    private long nodes = 1;
    private int height = 1;
    private boolean interrupted;

    /// @param column of a block collection: where each of its keys or dashes stands, counted from 0; of a flow
    ///   collection: -1
    OpenCollection(
            Kind kind, CollectionStyle style, int column, int start, Optional<String> anchor, Optional<String> tag) {
        this.kind = kind;
        this.style = style;
        this.column = column;
        this.start = start;
        this.anchor = anchor;
        this.tag = tag;
    }

    Kind kind() {
        return kind;
    }

    CollectionStyle style() {
        return style;
    }

    int column() {
        return column;
    }

    int start() {
        return start;
    }

    Optional<String> anchor() {
        return anchor;
    }

    /// How many nodes it has, itself included, when every alias is followed.
    long nodes() {
        return nodes;
    }

    /// How many levels it has, itself included, when every alias is followed.
    int height() {
        return height;
    }

    /// Whether a fault lies between its children, so that some of them may belong elsewhere.
    boolean isInterrupted() {
        return interrupted;
    }

    void interrupt() {
        interrupted = true;
    }

    Optional<YamlNode> lastChild() {
        return children.isEmpty() ? Optional.empty() : Optional.of(children.getLast());
    }

    boolean lacksValue() {
        return kind == Kind.MAPPING && children.size() % 2 == 1;
    }

    void add(YamlNode child, long childNodes, int childHeight) {
        children.add(child);
        nodes += childNodes;
        height = Math.max(height, childHeight + 1);
    }

    void discardFrom(int offset) {
        while (!children.isEmpty() && children.getLast().span().start() >= offset) {
            children.removeLast();
        }
        if (!children.isEmpty() && children.getLast().span().end() > offset) {
            children.add(Nodes.cut(children.removeLast(), offset));
        }
    }

    YamlNode close(SourceFile source, int end) {
        Span span = new Span(start, end);
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
