package dev.lintainer.document.workflow;

import java.util.Optional;
import java.util.OptionalInt;

/// The version of an action, as its tag gives it or the comment beside a commit.
///
/// @param minor absent where only the major version is written
/// @param patch absent where only major and minor version are written
/// @param source what gives it, which decides what a missing number means
public record ActionVersion(int major, OptionalInt minor, OptionalInt patch, Source source) {
    public enum Source {
        /// A tag: `v4` is moved along with each release of 4.x, so that it stands for the newest.
        TAG,
        /// A comment beside a commit: `v4` may be any release of 4.x.
        COMMENT
    }

    private static final int LONGEST_NUMBER = 3;

    /// Empty for branches, for bare commits and for tags that are no version.
    public static Optional<ActionVersion> of(ActionReference reference) {
        return reference instanceof ActionReference.Repository repository
                ? repository.ref().flatMap(ActionVersion::of)
                : Optional.empty();
    }

    public static Optional<ActionVersion> ofTag(String tag) {
        return read(tag, Source.TAG);
    }

    private static Optional<ActionVersion> of(ActionReference.Ref ref) {
        if (!ref.isCommit()) {
            return ofTag(ref.name());
        }
        return ref.comment().map(comment -> firstWord(comment.text())).flatMap(word -> read(word, Source.COMMENT));
    }

    /// Comments are written by many tools: `v4.1.2`, `tag=v4.1.2`, `actions/checkout@v4`,
    /// `ratchet:actions/checkout@v4`.
    private static String firstWord(String comment) {
        int end = 0;
        while (end < comment.length() && !Character.isWhitespace(comment.charAt(end))) {
            end++;
        }
        String word = comment.substring(0, end);
        return word.substring(
                Math.max(word.lastIndexOf('@'), Math.max(word.lastIndexOf('='), word.lastIndexOf(':'))) + 1);
    }

    /// `v4`, `4.1`, `v4.1.2`, `v3-node20`, `release/v1`; of a comment at least two numbers, or one behind a `v`.
    private static Optional<ActionVersion> read(String text, Source source) {
        String version = text.substring(text.lastIndexOf('/') + 1);
        boolean marked = version.startsWith("v") || version.startsWith("V");
        int[] numbers = new int[] {-1, -1, -1};
        int at = marked ? 1 : 0;
        int count = 0;
        while (count < numbers.length) {
            int end = at;
            while (end < version.length() && isDigit(version.charAt(end))) {
                end++;
            }
            if (end == at || end - at > LONGEST_NUMBER) {
                return Optional.empty();
            }
            numbers[count++] = Integer.parseInt(version.substring(at, end));
            at = end;
            boolean goesOn =
                    count < numbers.length
                            && at + 1 < version.length()
                            && version.charAt(at) == '.'
                            && isDigit(version.charAt(at + 1));
            if (!goesOn) {
                break;
            }
            at++;
        }
        boolean ends = at == version.length() || ".-+_,;)".indexOf(version.charAt(at)) >= 0;
        if (!ends || source == Source.COMMENT && !marked && count < 2) {
            return Optional.empty();
        }
        return Optional.of(new ActionVersion(numbers[0], optional(numbers[1]), optional(numbers[2]), source));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static OptionalInt optional(int number) {
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// Whether it is this release or a later one, for certain.
    public boolean isAtLeast(int wantedMajor, int wantedMinor) {
        if (major != wantedMajor || wantedMinor == 0) {
            return major >= wantedMajor;
        }
        return minor.isPresent() ? minor.getAsInt() >= wantedMinor : source == Source.TAG;
    }

    public boolean isAtLeast(int wantedMajor) {
        return major >= wantedMajor;
    }

    /// Whether it is a release before this one, for certain.
    public boolean isBefore(int firstMajor, int firstMinor) {
        return major < firstMajor || major == firstMajor && minor.isPresent() && minor.getAsInt() < firstMinor;
    }

    public boolean isBefore(int firstMajor) {
        return major < firstMajor;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("v").append(major);
        minor.ifPresent(number -> text.append('.').append(number));
        patch.ifPresent(number -> text.append('.').append(number));
        return text.toString();
    }
}
