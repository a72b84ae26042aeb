package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerWord.Operator;
import java.util.BitSet;
import java.util.Optional;

/// Applies `${name#pattern}`, `${name%pattern}`, `${name/pattern/text}` and their greedy kin. Patterns know `*` and
/// `?`.
final class PatternEdit {
    /// Steps of matching after which the result counts as unknown.
    private static final long MOST_STEPS = 4_000_000;

    private static final char ANY_TEXT = '\uE000';
    private static final char ANY_CHARACTER = '\uE001';

    private PatternEdit() {}

    /// Empty where the result is not worth its cost, or where BuildKit has a mind of its own.
    static Optional<String> apply(Operator operator, String text, String pattern, String replacement) {
        String compiled = compile(pattern);
        boolean cheap = (long) text.length() * (compiled.length() + 1L) * costFactor(operator, text) <= MOST_STEPS;
        if (!cheap) {
            return Optional.empty();
        }
        return switch (operator) {
            case REMOVE_SHORTEST_PREFIX -> Optional.of(withoutPrefix(text, compiled, Length.SHORTEST));
            case REMOVE_LONGEST_PREFIX -> Optional.of(withoutPrefix(text, compiled, Length.LONGEST));
            case REMOVE_SHORTEST_SUFFIX -> Optional.of(withoutSuffix(text, compiled, Length.SHORTEST));
            case REMOVE_LONGEST_SUFFIX -> Optional.of(withoutSuffix(text, compiled, Length.LONGEST));
            case REPLACE_FIRST, REPLACE_ALL -> replaced(operator, text, compiled, replacement);
            case DEFAULT_IF_EMPTY,
                    DEFAULT_IF_UNSET,
                    ALTERNATIVE_IF_NOT_EMPTY,
                    ALTERNATIVE_IF_SET,
                    ERROR_IF_EMPTY,
                    ERROR_IF_UNSET ->
                    Optional.empty();
        };
    }

    private enum Length {
        SHORTEST,
        LONGEST
    }

    private static long costFactor(Operator operator, String text) {
        return operator == Operator.REPLACE_FIRST || operator == Operator.REPLACE_ALL ? text.length() + 1L : 1;
    }

    /// The pattern with its escapes read: wildcards become characters that no value holds.
    private static String compile(String pattern) {
        StringBuilder compiled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                i++;
                compiled.append(pattern.charAt(i));
            } else if (c == '*') {
                compiled.append(ANY_TEXT);
            } else {
                compiled.append(c == '?' ? ANY_CHARACTER : c);
            }
        }
        return compiled.toString();
    }

    private static String withoutPrefix(String text, String pattern, Length length) {
        int end = match(text, 0, pattern, length);
        return end < 0 ? text : text.substring(end);
    }

    private static String withoutSuffix(String text, String pattern, Length length) {
        String reversed = new StringBuilder(text).reverse().toString();
        String turned = new StringBuilder(pattern).reverse().toString();
        return new StringBuilder(withoutPrefix(reversed, turned, length)).reverse().toString();
    }

    private static Optional<String> replaced(Operator operator, String text, String pattern, String replacement) {
        boolean matchesNothing = pattern.chars().allMatch(c -> c == ANY_TEXT);
        if (matchesNothing || replacement.indexOf('$') >= 0 || replacement.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = match(text, at, pattern, Length.LONGEST);
            if (end < 0) {
                result.append(text.charAt(at));
                at++;
                continue;
            }
            result.append(replacement);
            at = end;
            if (operator == Operator.REPLACE_FIRST) {
                break;
            }
        }
        return Optional.of(result.append(text, at, text.length()).toString());
    }

    /// The end of the match of the whole pattern that begins at `from`, or -1. Keeps the set of places in the pattern
    /// that the text up to here can have led to.
    private static int match(String text, int from, String pattern, Length length) {
        BitSet places = new BitSet(pattern.length() + 1);
        places.set(0);
        skipEmpty(places, pattern);
        int found = places.get(pattern.length()) ? from : -1;
        for (int at = from; at < text.length() && !places.isEmpty(); at++) {
            if (found >= 0 && length == Length.SHORTEST) {
                return found;
            }
            places = step(places, pattern, text.charAt(at));
            found = places.get(pattern.length()) ? at + 1 : found;
        }
        return found;
    }

    private static BitSet step(BitSet places, String pattern, char c) {
        BitSet next = new BitSet(pattern.length() + 1);
        for (int place = places.nextSetBit(0);
                place >= 0 && place < pattern.length();
                place = places.nextSetBit(place + 1)) {
            char wanted = pattern.charAt(place);
            if (wanted == ANY_TEXT && c != '\n') {
                next.set(place);
            } else if (wanted == c || wanted == ANY_CHARACTER && c != '\n') {
                next.set(place + 1);
            }
        }
        skipEmpty(next, pattern);
        return next;
    }

    /// A `*` can match nothing.
    private static void skipEmpty(BitSet places, String pattern) {
        for (int place = places.nextSetBit(0);
                place >= 0 && place < pattern.length();
                place = places.nextSetBit(place + 1)) {
            if (pattern.charAt(place) == ANY_TEXT) {
                places.set(place + 1);
            }
        }
    }
}
