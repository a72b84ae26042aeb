package dev.lintainer.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that strangers have written. What it takes is bounded by the characters that it looks at, so
/// that no expression, however it is made, runs for long.
final class BoundedPattern {
    /// Longer expressions are refused.
    static final int LONGEST = 500;

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_LOOKS = 200_000;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /// Empty where it is no expression.
    static Optional<BoundedPattern> of(String expression) {
        try {
            return Optional.of(new BoundedPattern(Pattern.compile(expression)));
        } catch (PatternSyntaxException | StackOverflowError _) {
            return Optional.empty();
        }
    }

    /// Whether it is found somewhere in a text; empty where finding out takes too long.
    Optional<Boolean> isIn(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(pattern.matcher(new Looks(text, 0, text.length(), new int[1])).find());
        } catch (TooManyLooks | StackOverflowError _) {
            return Optional.empty();
        }
    }

    /// A text that counts how often somebody looks at a character.
    ///
    /// @param count one number, shared by all parts of a text
    @SuppressWarnings("ArrayRecordComponent")
    private record Looks(String text, int start, int end, int[] count) implements CharSequence {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            count[0]++;
            if (count[0] > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Looks(text, start + from, start + to, count);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}
