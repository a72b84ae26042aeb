/// Faults of artifacts on their way from one job to another.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.artifact;

import org.jspecify.annotations.NullMarked;
