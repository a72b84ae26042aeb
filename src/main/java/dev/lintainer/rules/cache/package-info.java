/// Faults of build caches.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.cache;

import org.jspecify.annotations.NullMarked;
