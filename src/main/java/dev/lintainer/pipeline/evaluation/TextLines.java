package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.expression.Template;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;

/// Texts that hold a list, one entry a line.
public final class TextLines {
    private TextLines() {}

    /// The lines of a scalar that are not blank, each at its own place.
    public static List<Located> of(Text text, Contexts contexts) {
        if (text.raw().indexOf('\n') < 0) {
            return split(new Located(Evaluator.evaluate(text, contexts), text.location()), '\n');
        }
        MappedText content = text.scalar().content();
        List<Located> lines = new ArrayList<>();
        int start = 0;
        for (int end = lineEnd(content.text(), 0); ; end = lineEnd(content.text(), start)) {
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(content.text().charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(content.text().charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                MappedText line = content.slice(from, to);
                Value value = Evaluator.evaluate(partOf(text.template(), line), contexts);
                lines.addAll(split(new Located(value, new Location(line.source(), line.span())), '\n'));
            }
            if (end == content.length()) {
                return lines;
            }
            start = end + 1;
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /// The template of one line. Holes lie in one line each, but for those that nobody can read anyway.
    private static Template partOf(Template whole, MappedText line) {
        List<Template.Part> parts = new ArrayList<>();
        int at = 0;
        for (Template.Part part : whole.parts()) {
            if (part instanceof Template.Hole hole && line.span().contains(hole.span())) {
                int open = line.text().indexOf("${{", at);
                if (open < 0) {
                    continue;
                }
                int close = open;
                while (close < line.length() && line.toSource(close, close).start() < hole.span().end()) {
                    close++;
                }
                parts.add(new Template.Text(line.text().substring(at, open), line.toSource(at, open)));
                parts.add(hole);
                at = close;
            }
        }
        parts.add(new Template.Text(line.text().substring(at), line.toSource(at, line.length())));
        return new Template(parts, line.span());
    }

    /// A value parted at a character; the parts keep the whole's place.
    public static List<Located> split(Located whole, char separator) {
        List<Located> parts = new ArrayList<>();
        List<Piece> current = new ArrayList<>();
        for (Piece piece : whole.value().pieces()) {
            switch (piece) {
                case Piece.Hole hole -> current.add(hole);
                case Piece.Literal literal -> {
                    int from = 0;
                    String text = literal.text();
                    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
                        current.add(new Piece.Literal(text.substring(from, at)));
                        add(current, whole, parts);
                        from = at + 1;
                    }
                    current.add(new Piece.Literal(text.substring(from)));
                }
            }
        }
        add(current, whole, parts);
        return parts;
    }

    private static void add(List<Piece> pieces, Located whole, List<Located> into) {
        Value value = strip(Value.of(pieces));
        pieces.clear();
        if (!value.is("")) {
            into.add(new Located(value, whole.location()));
        }
    }

    private static Value strip(Value value) {
        List<Piece> pieces = new ArrayList<>(value.pieces());
        if (!pieces.isEmpty() && pieces.getFirst() instanceof Piece.Literal first) {
            pieces.set(0, new Piece.Literal(first.text().stripLeading()));
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Literal last) {
            pieces.set(pieces.size() - 1, new Piece.Literal(last.text().stripTrailing()));
        }
        return Value.of(pieces);
    }
}
