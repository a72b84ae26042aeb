package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The paths that a search for files begins at (https://github.com/actions/toolkit/tree/main/packages/glob).
public final class SearchPaths {
    private SearchPaths() {}

    /// The part of a pattern before its first segment with a wildcard; the pattern itself where it has none. Braces are
    /// no wildcards here.
    public static Value start(Value pattern) {
        List<Piece> before = new ArrayList<>();
        for (Piece piece : pattern.pieces()) {
            if (piece instanceof Piece.Literal(String text)) {
                int wildcard = wildcard(text);
                if (wildcard >= 0) {
                    before.add(new Piece.Literal(text.substring(0, wildcard)));
                    return HostPath.parent(Value.concat(List.of(Value.of(before), Value.known("*"))));
                }
            }
            before.add(piece);
        }
        return pattern;
    }

    private static int wildcard(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?[".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The nearest folder above all paths, where it is the same whatever their holes hold.
    public static Optional<Value> root(List<Value> paths) {
        List<List<Value>> all = paths.stream().map(SearchPaths::segments).toList();
        List<Value> common = new ArrayList<>(all.getFirst());
        for (List<Value> segments : all) {
            int same = 0;
            while (same < common.size() && same < segments.size() && common.get(same).equals(segments.get(same))) {
                same++;
            }
            boolean apart = same < common.size() && same < segments.size();
            if (apart && (isOpen(common.get(same)) || isOpen(segments.get(same)))) {
                return Optional.empty();
            }
            common = new ArrayList<>(common.subList(0, same));
        }
        boolean placed =
                all.stream().allMatch(segments -> segments.isEmpty() || isInWorkspace(segments.getFirst()))
                        || !common.isEmpty();
        return placed ? Optional.of(joined(common)) : Optional.empty();
    }

    /// Whether a path with this first segment lies in the workspace for certain.
    private static boolean isInWorkspace(Value first) {
        return !first.prefix().isEmpty() && !first.is("..") && !first.prefix().startsWith("~");
    }

    /// Whether a segment may be several, or be another one's text.
    private static boolean isOpen(Value segment) {
        return segment.pieces().stream()
                .anyMatch(piece -> piece instanceof Piece.Hole hole && hole.symbol().shape().mayHoldSlashes());
    }

    private static List<Value> segments(Value path) {
        List<Value> segments = new ArrayList<>();
        List<Piece> current = new ArrayList<>();
        for (Piece piece : path.pieces()) {
            if (!(piece instanceof Piece.Literal(String text))) {
                current.add(piece);
                continue;
            }
            int from = 0;
            for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
                current.add(new Piece.Literal(text.substring(from, slash)));
                segments.add(Value.of(current));
                current = new ArrayList<>();
                from = slash + 1;
            }
            current.add(new Piece.Literal(text.substring(from)));
        }
        segments.add(Value.of(current));
        return path.is(".") ? List.of() : segments;
    }

    private static Value joined(List<Value> segments) {
        List<Value> parts = new ArrayList<>();
        for (Value segment : segments) {
            if (!parts.isEmpty()) {
                parts.add(Value.known("/"));
            }
            parts.add(segment);
        }
        Value joined = Value.concat(parts);
        return parts.isEmpty() ? HostPath.WORKSPACE : joined.is("") ? Value.known("/") : joined;
    }
}
