/// Earlier states of a repository, as git keeps them: which commit a change began from, and what the files were there.
/// The door of JGit. Only git's objects and references are read: no hook, filter or helper of a repository's
/// configuration is ever run, nothing is fetched, nothing is written.
///
/// Knows nothing of what the files mean.
@NullMarked
package dev.lintainer.workspace.history;

import org.jspecify.annotations.NullMarked;
