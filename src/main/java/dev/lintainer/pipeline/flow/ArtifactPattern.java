package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `pattern` of actions/download-artifact: a glob of minimatch with its default options, matched with names, which
/// have no slashes (https://github.com/actions/download-artifact/blob/main/src/download-artifact.ts,
/// https://github.com/isaacs/minimatch#features).
///
/// @param alternatives what braces stand for; a name fits that fits one of them
/// @param negated whether the names that do not fit are meant
/// @param certain whether all of the pattern was understood
record ArtifactPattern(List<List<Unit>> alternatives, boolean negated, Presence certain) {
    /// More alternatives than anybody writes, and longer texts.
    private static final int MOST = 256;

    /// One element of a pattern or name.
    private sealed interface Unit {
        record Character(char c) implements Unit {}

        /// `?`
        record Any() implements Unit {}

        /// `*`
        record Star() implements Unit {}

        /// `[a-z]`
        ///
        /// @param ranges pairs of a first and a last character
        record Class(String ranges, boolean negated) implements Unit {
            boolean has(char c) {
                for (int i = 0; i + 1 < ranges.length(); i += 2) {
                    if (ranges.charAt(i) <= c && c <= ranges.charAt(i + 1)) {
                        return !negated;
                    }
                }
                return negated;
            }
        }

        /// A text that is not known.
        record Hole(Symbol symbol) implements Unit {}
    }

    static Comparison compare(Value pattern, Value name) {
        return of(pattern).compare(name);
    }

    static ArtifactPattern of(Value pattern) {
        boolean negated = false;
        Value rest = pattern;
        while (rest.prefix().startsWith("!") && !rest.prefix().startsWith("!(")) {
            negated = !negated;
            rest = rest.after("!").orElseThrow();
        }
        if (pattern.prefix().startsWith("#")) {
            return new ArtifactPattern(List.of(), false, Presence.YES);
        }
        Optional<List<Value>> expanded = GlobBraces.expand(rest, MOST);
        List<List<Unit>> alternatives = new ArrayList<>();
        Presence certain = expanded.isPresent() ? Presence.YES : Presence.MAYBE;
        for (Value alternative : expanded.orElse(List.of())) {
            Optional<List<Unit>> units = units(alternative);
            units.ifPresent(alternatives::add);
            certain = units.isPresent() ? certain : Presence.MAYBE;
        }
        return new ArtifactPattern(alternatives, negated, certain);
    }

    Comparison compare(Value name) {
        List<Unit> text = new ArrayList<>();
        for (Piece piece : name.pieces()) {
            switch (piece) {
                case Piece.Literal(String literal) ->
                        literal.chars().forEach(c -> text.add(new Unit.Character((char) c)));
                case Piece.Hole(Symbol symbol) -> text.add(new Unit.Hole(symbol));
            }
        }
        Comparison fits = Comparison.DIFFERENT;
        for (List<Unit> alternative : alternatives) {
            Comparison one = compare(alternative, text);
            if (one == Comparison.SAME) {
                fits = Comparison.SAME;
                break;
            }
            fits = one == Comparison.POSSIBLE ? one : fits;
        }
        if (certain != Presence.YES && fits != Comparison.SAME) {
            return Comparison.POSSIBLE;
        }
        return switch (fits) {
            case SAME -> negated ? Comparison.DIFFERENT : fits;
            case DIFFERENT -> negated ? Comparison.SAME : fits;
            case POSSIBLE -> fits;
        };
    }

    private static Comparison compare(List<Unit> pattern, List<Unit> name) {
        boolean tooLong = pattern.size() * (long) name.size() > MOST * (long) MOST;
        if (tooLong) {
            return Comparison.POSSIBLE;
        }
        boolean hidden =
                !name.isEmpty()
                        && name.getFirst() instanceof Unit.Character(char first)
                        && first == '.'
                        && !pattern.isEmpty()
                        && !(pattern.getFirst() instanceof Unit.Character)
                        && !(pattern.getFirst() instanceof Unit.Hole);
        if (hidden) {
            return Comparison.DIFFERENT;
        }
        if (fits(pattern, name, ArtifactPattern::alwaysTakes)) {
            return Comparison.SAME;
        }
        return fits(pattern, name, ArtifactPattern::mayTake) ? Comparison.POSSIBLE : Comparison.DIFFERENT;
    }

    /// How a unit of a pattern and one of a name go together.
    private enum Step {
        /// Not at all.
        NONE,
        /// Both are used up.
        BOTH,
        /// The pattern's may take more of the name.
        STAY,
        /// The name's may be taken by more of the pattern.
        REMAIN,
        /// Either of the two.
        EITHER
    }

    private interface Taking {
        Step take(Unit pattern, Unit name);
    }

    /// Whatever the holes hold: one is only taken whole, by a star or by the same hole.
    private static Step alwaysTakes(Unit pattern, Unit name) {
        return switch (pattern) {
            case Unit.Star _ -> Step.STAY;
            case Unit.Hole hole -> hole.equals(name) ? Step.BOTH : Step.NONE;
            case Unit.Character _, Unit.Any _, Unit.Class _ ->
                    name instanceof Unit.Character(char c) && accepts(pattern, c) ? Step.BOTH : Step.NONE;
        };
    }

    /// For some text in the holes.
    private static Step mayTake(Unit pattern, Unit name) {
        boolean patternRepeats = pattern instanceof Unit.Star || pattern instanceof Unit.Hole;
        if (!(name instanceof Unit.Character(char c))) {
            return patternRepeats ? Step.EITHER : mayHold((Unit.Hole) name, pattern) ? Step.REMAIN : Step.NONE;
        }
        if (pattern instanceof Unit.Hole hole) {
            return mayHold(hole, c) ? Step.STAY : Step.NONE;
        }
        return !accepts(pattern, c) ? Step.NONE : patternRepeats ? Step.STAY : Step.BOTH;
    }

    private static boolean accepts(Unit pattern, char c) {
        return switch (pattern) {
            case Unit.Character(char own) -> own == c;
            case Unit.Any _, Unit.Star _, Unit.Hole _ -> true;
            case Unit.Class list -> list.has(c);
        };
    }

    private static boolean mayHold(Unit.Hole hole, Unit pattern) {
        return !(pattern instanceof Unit.Character(char c)) || mayHold(hole, c);
    }

    private static boolean mayHold(Unit.Hole hole, char c) {
        return switch (hole.symbol().shape()) {
            case ANY, FOLDER -> true;
            case DIGITS -> c >= '0' && c <= '9';
            case COMMIT -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        };
    }

    private static boolean mayBeEmpty(Unit unit) {
        return unit instanceof Unit.Star || unit instanceof Unit.Hole(Symbol symbol) && mayBeEmpty(symbol);
    }

    private static boolean mayBeEmpty(Symbol symbol) {
        return symbol.shape() == Symbol.Shape.ANY;
    }

    /// Walks both at once; `reached[j]` says whether the pattern so far can have taken the first j units of the name.
    private static boolean fits(List<Unit> pattern, List<Unit> name, Taking taking) {
        boolean loose = taking.take(new Unit.Star(), new Unit.Star()) == Step.EITHER;
        boolean[][] reached = new boolean[pattern.size() + 1][name.size() + 1];
        reached[0][0] = true;
        for (int i = 0; i <= pattern.size(); i++) {
            for (int j = 0; j <= name.size(); j++) {
                if (!reached[i][j]) {
                    continue;
                }
                boolean skipsPattern =
                        i < pattern.size()
                                && (pattern.get(i) instanceof Unit.Star || loose && mayBeEmpty(pattern.get(i)));
                if (skipsPattern) {
                    reached[i + 1][j] = true;
                }
                if (loose && j < name.size() && mayBeEmpty(name.get(j))) {
                    reached[i][j + 1] = true;
                }
                if (i < pattern.size() && j < name.size()) {
                    Step step = taking.take(pattern.get(i), name.get(j));
                    reached[i + 1][j + 1] |= step != Step.NONE;
                    reached[i][j + 1] |= step == Step.STAY || step == Step.EITHER;
                    reached[i + 1][j] |= step == Step.REMAIN || step == Step.EITHER;
                }
            }
        }
        return reached[pattern.size()][name.size()];
    }

    /// Empty for what is not read here: `+(a|b)` and its like, and named classes.
    private static Optional<List<Unit>> units(Value alternative) {
        List<Unit> units = new ArrayList<>();
        for (Piece piece : alternative.pieces()) {
            switch (piece) {
                case Piece.Hole(Symbol symbol) -> units.add(new Unit.Hole(symbol));
                case Piece.Literal(String text) -> {
                    if (!read(text, units)) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(units);
    }

    private static boolean read(String text, List<Unit> units) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("?*+@!".indexOf(c) >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '(') {
                return false;
            }
            switch (c) {
                case '*' -> units.add(new Unit.Star());
                case '?' -> units.add(new Unit.Any());
                case '[' -> {
                    int end = text.indexOf(']', i + 2);
                    if (end < 0) {
                        units.add(new Unit.Character(c));
                    } else if (text.substring(i, end).contains("[:") || text.substring(i, end).contains("\\")) {
                        return false;
                    } else {
                        units.add(charactersOf(text.substring(i + 1, end)));
                        i = end;
                    }
                }
                case '\\' -> {
                    boolean escapes = i + 1 < text.length();
                    units.add(new Unit.Character(escapes ? text.charAt(++i) : c));
                }
                default -> units.add(new Unit.Character(c));
            }
        }
        return true;
    }

    private static Unit.Class charactersOf(String inside) {
        boolean negated = inside.startsWith("!") || inside.startsWith("^");
        StringBuilder ranges = new StringBuilder();
        String list = negated ? inside.substring(1) : inside;
        for (int i = 0; i < list.length(); i++) {
            boolean range = i + 2 < list.length() && list.charAt(i + 1) == '-';
            ranges.append(list.charAt(i)).append(list.charAt(range ? i + 2 : i));
            i = range ? i + 2 : i;
        }
        return new Unit.Class(ranges.toString(), negated);
    }
}
