package dev.lintainer.document.workflow;

import dev.lintainer.syntax.yaml.YamlComment;
import dev.lintainer.text.Span;
import java.util.Locale;
import java.util.Optional;

/// What `uses` names
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses).
public sealed interface ActionReference {
    /// `owner/name/path@ref`: an action, or with a path below `.github/workflows` a reusable workflow.
    ///
    /// @param path inside the repository, empty for its root
    /// @param ref absent when it is missing
    record Repository(String owner, String name, String path, Optional<Ref> ref) implements ActionReference {
        /// `owner/name` in lower case, in which GitHub does not distinguish them.
        public String slug() {
            return (owner + "/" + name).toLowerCase(Locale.ROOT);
        }
    }

    /// A branch, tag or commit.
    ///
    /// @param comment the comment at the end of the line, where tools note the version that a commit stands for, e.g.
    ///   `v4.1.2`
    record Ref(String name, Span span, Optional<YamlComment> comment) {
        private static final int COMMIT_LENGTH = 40;

        /// Whether this is a full commit hash.
        public boolean isCommit() {
            return name.length() == COMMIT_LENGTH && name.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        }
    }

    /// `./path`: in the workspace, so only there after a checkout.
    ///
    /// @param path from the root of the workspace, without `./`
    record Local(String path) implements ActionReference {}

    /// `$/path`: in the repository and commit that this file itself comes from.
    ///
    /// @param path from the root of the repository, without `$/`
    /// @param ref has no place here and is ignored by GitHub
    record Self(String path, Optional<Ref> ref) implements ActionReference {}

    /// `docker://image`
    record DockerImage(String image, Span span) implements ActionReference {}

    /// Not one of these forms, or with an expression in it.
    record Unknown() implements ActionReference {}
}
