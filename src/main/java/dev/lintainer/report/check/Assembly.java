package dev.lintainer.report.check;

import java.util.List;
import java.util.function.Function;

/// How the parts of a report, one for each repository, become a whole.
///
/// @param opening what stands before the first part
/// @param separator what stands between two parts that have a text
/// @param ending what stands behind a part, where there are several
/// @param closing what stands behind the last part
record Assembly(String opening, String separator, Function<Part, String> ending, Function<Whole, String> closing) {
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
