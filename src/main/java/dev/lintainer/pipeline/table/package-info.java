/// Tables of facts, one row a line, that the packages beside it read: tools, images, runners, actions. Each names its
/// sources.
///
/// Knows nothing of what the rows mean.
@NullMarked
package dev.lintainer.pipeline.table;

import org.jspecify.annotations.NullMarked;
