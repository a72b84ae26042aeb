/// Faults of what is left of a run: reports of tests that nobody gets to see.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.result;

import org.jspecify.annotations.NullMarked;
