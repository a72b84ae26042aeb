/// Tables of facts, one row a line, that all others may read: tools, images, runners, actions, contexts. Each names its
/// sources.
///
/// Knows nothing of what the rows mean.
@NullMarked
package dev.lintainer.table;

import org.jspecify.annotations.NullMarked;
