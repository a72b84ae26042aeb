package dev.lintainer.report.check;

import java.util.List;
import java.util.function.Function;

/// How the parts of a report, one for each repository, become a whole.
///
/// @param opening what stands before the first part
/// @param separator what stands between two parts that have a text
/// @param ending what stands behind a part, where there are several
/// @param closing what stands behind the last part
/// @param room how many bytes the parts may have together
/// @param brief stands for a part that has no room
record Assembly(
        String opening,
        String separator,
        Function<Part, String> ending,
        Function<Whole, String> closing,
        int room,
        Function<Part, String> brief) {
    Assembly(String opening, String separator, Function<Part, String> ending, Function<Whole, String> closing) {
        this(opening, separator, ending, closing, Integer.MAX_VALUE, Part::text);
    }

    /// The same for readers who take only so much.
    Assembly within(int bytes, Function<Part, String> shorter) {
        return new Assembly(opening, separator, ending, closing, bytes, shorter);
    }

    /// Whether there is no limit.
    boolean isBoundless() {
        return room == Integer.MAX_VALUE;
    }

    /// What all repositories come to.
    ///
    /// @param parts without their texts
    /// @param isEmpty whether no part had a text
    record Whole(List<Part> parts, Summary total, boolean isEmpty) {
        /// One sentence for people.
        String sentence() {
            return (parts.size() > 1 ? parts.size() + " repositories: " : "") + total.sentence();
        }
    }

    /// Nothing but the parts.
    static Assembly plain() {
        return document("", "", "");
    }

    /// A document that holds the parts.
    static Assembly document(String opening, String separator, String closing) {
        return new Assembly(opening, separator, _ -> "", _ -> closing);
    }
}
