package dev.lintainer.document.value;

import java.util.ArrayList;
import java.util.List;

/// What can be said about two values of one run being the same text.
public enum Comparison {
    /// The same text, whatever the holes hold.
    SAME,
    /// Never the same text, whatever the holes hold.
    DIFFERENT,
    /// It depends on the holes.
    POSSIBLE;

    public static Comparison of(Value left, Value right) {
        if (left instanceof Value.Known(String one) && right instanceof Value.Known(String other)) {
            return one.equals(other) ? SAME : DIFFERENT;
        }
        if (left.pieces().equals(right.pieces())) {
            return SAME;
        }
        return canMeet(left, right) ? POSSIBLE : DIFFERENT;
    }

    /// Whether some text fits both patterns, each hole taken for itself. What both share at their ends cannot tell them
    /// apart and is left out first, so that equal symbols count as equal there.
    private static boolean canMeet(Value left, Value right) {
        List<Piece> a = left.pieces();
        List<Piece> b = right.pieces();
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head
                && tail < b.size() - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<Piece> middle = a.subList(head, a.size() - tail);
        List<Piece> other = b.subList(head, b.size() - tail);
        if (isOpen(middle, 0) && isOpen(other, other.size() - 1)
                || isOpen(other, 0) && isOpen(middle, middle.size() - 1)) {
            // The one's hole takes the other's text in front, the other's hole the one's text behind.
            return true;
        }
        if (!mayBeginAlike(middle, other) || !mayEndAlike(middle, other)) {
            return false;
        }
        if (isText(middle) && isOpenText(other)) {
            return fits(text(middle), other);
        }
        if (isText(other) && isOpenText(middle)) {
            return fits(text(other), middle);
        }
        return meet(units(middle), units(other));
    }

    private static boolean isText(List<Piece> pieces) {
        return pieces.isEmpty() || pieces.size() == 1 && pieces.getFirst() instanceof Piece.Literal;
    }

    private static String text(List<Piece> pieces) {
        return pieces.isEmpty() ? "" : ((Piece.Literal) pieces.getFirst()).text();
    }

    /// Whether all holes are for any text, and few enough to be walked through, like most.
    private static boolean isOpenText(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Hole(Symbol symbol) && symbol.shape() != Symbol.Shape.ANY) {
                return false;
            }
        }
        return pieces.size() <= MOST_PIECES;
    }

    private static final int MOST_PIECES = 16;

    /// Whether a text fits a pattern of open holes: each literal is taken where it comes first.
    private static boolean fits(String text, List<Piece> pattern) {
        int at = 0;
        boolean open = false;
        for (int i = 0; i < pattern.size(); i++) {
            if (!(pattern.get(i) instanceof Piece.Literal(String literal))) {
                open = true;
                continue;
            }
            int found =
                    !open
                            ? text.startsWith(literal, at) ? at : -1
                            : i == pattern.size() - 1
                                    ? text.endsWith(literal) ? text.length() - literal.length() : -1
                                    : text.indexOf(literal, at);
            if (found < at) {
                return false;
            }
            at = found + literal.length();
            open = false;
        }
        return open || at == text.length();
    }

    /// Whether a piece is a hole for any text at all.
    private static boolean isOpen(List<Piece> pieces, int index) {
        return index >= 0
                && index < pieces.size()
                && pieces.get(index) instanceof Piece.Hole(Symbol symbol)
                && symbol.shape() == Symbol.Shape.ANY;
    }

    /// Whether two patterns that both begin with text begin with the same. Most pairs of paths are told apart here.
    private static boolean mayBeginAlike(List<Piece> a, List<Piece> b) {
        if (a.isEmpty()
                || b.isEmpty()
                || !(a.getFirst() instanceof Piece.Literal(String left))
                || !(b.getFirst() instanceof Piece.Literal(String right))) {
            return true;
        }
        return left.regionMatches(0, right, 0, Math.min(left.length(), right.length()));
    }

    private static boolean mayEndAlike(List<Piece> a, List<Piece> b) {
        if (a.isEmpty()
                || b.isEmpty()
                || !(a.getLast() instanceof Piece.Literal(String left))
                || !(b.getLast() instanceof Piece.Literal(String right))) {
            return true;
        }
        int common = Math.min(left.length(), right.length());
        return left.regionMatches(left.length() - common, right, right.length() - common, common);
    }

    /// One element of a pattern: a character, or any number of characters of a class.
    private record Unit(char character, Symbol.Shape repeated, boolean repeats) {
        boolean accepts(char c) {
            if (!repeats) {
                return character == c;
            }
            return switch (repeated) {
                case ANY, FOLDER -> true;
                case DIGITS -> isDigit(c);
                case COMMIT -> isDigit(c) || c >= 'a' && c <= 'f';
            };
        }

        boolean meets(Unit other) {
            if (!other.repeats) {
                return accepts(other.character);
            }
            return !repeats ? other.accepts(character) : true;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    private static final int COMMIT_LENGTH = 40;

    private static List<Unit> units(List<Piece> pieces) {
        List<Unit> units = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal literal -> {
                    for (int i = 0; i < literal.text().length(); i++) {
                        units.add(new Unit(literal.text().charAt(i), Symbol.Shape.ANY, false));
                    }
                }
                case Piece.Hole hole -> {
                    if (hole.symbol().shape() == Symbol.Shape.FOLDER) {
                        units.add(new Unit('/', Symbol.Shape.ANY, false));
                        units.add(new Unit('\0', Symbol.Shape.ANY, true));
                    } else {
                        units.add(new Unit('\0', hole.symbol().shape(), true));
                    }
                }
            }
        }
        return units;
    }

    /// Walks both patterns at once. `reachable[j]` says whether the first i units of `a` and the first j of `b` can
    /// have matched the same text. A commit is taken as "one or more hexadecimal digits", which can only lose a proof,
    /// except for its length.
    private static boolean meet(List<Unit> a, List<Unit> b) {
        if (a.size() * (long) b.size() > LIMIT) {
            return true;
        }
        if (shorterThanCommit(a, b) || shorterThanCommit(b, a)) {
            return false;
        }
        boolean[][] reachable = new boolean[a.size() + 1][b.size() + 1];
        reachable[0][0] = true;
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                if (!reachable[i][j]) {
                    continue;
                }
                if (i < a.size() && mayBeEmpty(a.get(i))) {
                    reachable[i + 1][j] = true;
                }
                if (j < b.size() && mayBeEmpty(b.get(j))) {
                    reachable[i][j + 1] = true;
                }
                if (i < a.size() && j < b.size() && a.get(i).meets(b.get(j))) {
                    // Both take a character; a repeating one may stay to take more.
                    reachable[i + 1][j + 1] = true;
                    if (a.get(i).repeats) {
                        reachable[i][j + 1] = true;
                    }
                    if (b.get(j).repeats) {
                        reachable[i + 1][j] = true;
                    }
                }
            }
        }
        return reachable[a.size()][b.size()];
    }

    private static final long LIMIT = 1_000_000;

    private static boolean mayBeEmpty(Unit unit) {
        return unit.repeats && unit.repeated == Symbol.Shape.ANY;
    }

    /// Whether `text` is literal and too short for the commits that `pattern` holds.
    private static boolean shorterThanCommit(List<Unit> pattern, List<Unit> text) {
        int least = 0;
        for (Unit unit : pattern) {
            if (!unit.repeats) {
                least++;
                continue;
            }
            least +=
                    switch (unit.repeated) {
                        case ANY -> 0;
                        case DIGITS, FOLDER -> 1;
                        case COMMIT -> COMMIT_LENGTH;
                    };
        }
        return text.stream().noneMatch(Unit::repeats) && text.size() < least;
    }
}
