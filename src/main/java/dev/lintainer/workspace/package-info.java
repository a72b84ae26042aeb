/// The files of a repository: which there are, what each is, and their text.
///
/// Knows nothing of what a file's content means.
@NullMarked
package dev.lintainer.workspace;

import org.jspecify.annotations.NullMarked;
