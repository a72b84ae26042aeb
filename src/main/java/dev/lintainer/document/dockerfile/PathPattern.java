package dev.lintainer.document.dockerfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A pattern for paths: `*` and `?` stay within a name, `[a-z]` is a class, a backslash escapes, `**` reaches over
/// directories.
final class PathPattern {
    private sealed interface Token {}

    private record Character(char value) implements Token {}

    private record AnyCharacter() implements Token {}

    private record AnyName() implements Token {}

    /// `**` before more: any directories, or none.
    private record AnyDirectories() implements Token {}

    /// `**` at the end, or at the start of a pattern that is plain otherwise.
    private record Anything() implements Token {}

    /// @param ranges first and last characters in turn
    private record OneOf(Membership membership, String ranges) implements Token {
        boolean accepts(char c) {
            boolean inside = false;
            for (int i = 0; i < ranges.length(); i += 2) {
                inside |= ranges.charAt(i) <= c && c <= ranges.charAt(i + 1);
            }
            return inside == (membership == Membership.INSIDE);
        }
    }

    private enum Membership {
        INSIDE,
        OUTSIDE
    }

    private final List<Token> tokens;

    private PathPattern(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /// Empty where the pattern cannot be read, or is longer than any path.
    static Optional<PathPattern> of(String pattern) {
        boolean readable = !pattern.isEmpty() && pattern.length() <= Paths.LONGEST;
        return readable ? new Compiler(pattern).compile().map(PathPattern::new) : Optional.empty();
    }

    /// Whether the pattern matches the path or a directory above it.
    boolean matchesOrHolds(String path) {
        BitSet states = new BitSet();
        enter(states, 0);
        for (int at = 0; at < path.length() && !states.isEmpty(); at++) {
            if (path.charAt(at) == '/' && states.get(2 * tokens.size())) {
                return true;
            }
            states = step(states, path.charAt(at));
        }
        return states.get(2 * tokens.size());
    }

    /// State `2 * i` stands before token i, state `2 * i + 1` within the directories of token i.
    private BitSet step(BitSet states, char c) {
        BitSet next = new BitSet();
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            int token = state / 2;
            if (token == tokens.size()) {
                continue;
            }
            switch (tokens.get(token)) {
                case Character literal -> advance(next, token, literal.value() == c);
                case AnyCharacter ignored -> advance(next, token, c != '/');
                case OneOf oneOf -> advance(next, token, oneOf.accepts(c));
                case AnyName ignored -> stay(next, token, c != '/');
                case Anything ignored -> stay(next, token, true);
                case AnyDirectories ignored -> {
                    next.set(2 * token + 1);
                    advance(next, token, c == '/');
                }
            }
        }
        return next;
    }

    private void advance(BitSet states, int token, boolean matches) {
        if (matches) {
            enter(states, token + 1);
        }
    }

    private void stay(BitSet states, int token, boolean matches) {
        if (matches) {
            enter(states, token);
        }
    }

    /// Tokens that can match nothing are passed at once.
    private void enter(BitSet states, int token) {
        int at = token;
        while (!states.get(2 * at)) {
            states.set(2 * at);
            boolean canBeEmpty =
                    at < tokens.size()
                            && switch (tokens.get(at)) {
                                case AnyName ignored -> true;
                                case AnyDirectories ignored -> true;
                                case Anything ignored -> true;
                                case Character ignored -> false;
                                case AnyCharacter ignored -> false;
                                case OneOf ignored -> false;
                            };
            if (!canBeEmpty) {
                return;
            }
            at++;
        }
    }

    private static final class Compiler {
        private final String pattern;
        private final List<Token> tokens = new ArrayList<>();
        private int at;

        Compiler(String pattern) {
            this.pattern = pattern;
        }

        Optional<List<Token>> compile() {
            while (at < pattern.length()) {
                if (!token(pattern.charAt(at))) {
                    return Optional.empty();
                }
            }
            // `**name` alone matches every path that ends so, in the middle of a name too.
            boolean suffix = pattern.startsWith("**") && tokens.stream().skip(1).allMatch(Character.class::isInstance);
            if (suffix && !pattern.startsWith("**/")) {
                tokens.set(0, new Anything());
            }
            return Optional.of(tokens);
        }

        /// @return whether it can be read
        private boolean token(char c) {
            at++;
            switch (c) {
                case '*' -> tokens.add(star());
                case '?' -> tokens.add(new AnyCharacter());
                case '[' -> {
                    return characterClass();
                }
                case '\\' -> {
                    if (at == pattern.length()) {
                        return false;
                    }
                    tokens.add(new Character(pattern.charAt(at)));
                    at++;
                }
                default -> tokens.add(new Character(c));
            }
            return true;
        }

        private Token star() {
            if (!pattern.startsWith("*", at)) {
                return new AnyName();
            }
            at++;
            if (pattern.startsWith("/", at)) {
                at++;
            }
            return at == pattern.length() ? new Anything() : new AnyDirectories();
        }

        private boolean characterClass() {
            Membership membership = Membership.INSIDE;
            if (pattern.startsWith("^", at)) {
                membership = Membership.OUTSIDE;
                at++;
            }
            StringBuilder ranges = new StringBuilder();
            while (at < pattern.length() && (pattern.charAt(at) != ']' || ranges.isEmpty())) {
                if (!member(ranges)) {
                    return false;
                }
                if (pattern.startsWith("-", at)) {
                    at++;
                    ranges.setLength(ranges.length() - 1);
                    if (!member(ranges)) {
                        return false;
                    }
                    ranges.setLength(ranges.length() - 1);
                }
            }
            at++;
            tokens.add(new OneOf(membership, ranges.toString()));
            return at <= pattern.length() && !ranges.isEmpty();
        }

        /// Appends one character as a range of one.
        private boolean member(StringBuilder ranges) {
            if (at < pattern.length() && pattern.charAt(at) == '\\') {
                at++;
            } else if (at < pattern.length() && (pattern.charAt(at) == '-' || pattern.charAt(at) == ']')) {
                return false;
            }
            if (at >= pattern.length()) {
                return false;
            }
            ranges.append(pattern.charAt(at)).append(pattern.charAt(at));
            at++;
            return true;
        }
    }
}
