package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerWord.Literal;
import dev.lintainer.syntax.dockerfile.DockerWord.Part;
import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;

/// Puts the parts of a word together: neighbouring characters become one literal.
final class Pieces {
    private final MappedText text;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int start = -1;

    Pieces(MappedText text) {
        this.text = text;
    }

    /// Something that belongs to the literal begins at `offset`, e.g. a quote.
    void mark(int offset) {
        if (start < 0) {
            start = offset;
        }
    }

    void add(char c, int offset) {
        mark(offset);
        literal.append(c);
    }

    /// What stands between quotes.
    void add(String chars, int from, int to) {
        mark(from - 1);
        literal.append(chars, from, to);
    }

    void add(Part part, int offset) {
        flush(offset);
        parts.add(part);
    }

    List<Part> done(int offset) {
        flush(offset);
        return parts;
    }

    private void flush(int end) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString(), text.toSource(start, Math.max(start, end))));
            literal.setLength(0);
        }
        start = -1;
    }
}
