/// Which words of a repository's files lead to which others: what an editor follows when it goes to a definition, and
/// back when it looks for uses. Read off the documents and the pipeline; no text is searched.
///
/// Knows nothing of editors and their protocol.
@NullMarked
package dev.lintainer.lsp.link;

import org.jspecify.annotations.NullMarked;
