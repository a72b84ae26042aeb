package dev.lintainer.engine;

import dev.lintainer.finding.RuleId;
import dev.lintainer.text.Location;
import java.util.List;

/// A comment that says that some findings do not count.
///
/// @param comment from the `#` to the end of the line
/// @param rules never empty
/// @param reason in the user's words; mandatory only for our own comments
public record Suppression(Location comment, Origin origin, List<Reference> rules, Scope scope, String reason) {
    public Suppression {
        rules = List.copyOf(rules);
    }

    /// Whose comment it is.
    public enum Origin {
        /// `# lintainer: ...`, which has to be right.
        LINTAINER,
        /// Another tool's: what it names may be none of our business.
        OTHER_TOOL
    }

    /// A rule as the comment names it.
    ///
    /// @param text what is written
    /// @param ids the rules that are meant, none where there is no such rule
    public record Reference(String text, List<RuleId> ids, Location location) {
        public Reference {
            ids = List.copyOf(ids);
        }
    }
}
