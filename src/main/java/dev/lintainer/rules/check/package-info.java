/// Faults of what a run's checks say as a whole: jobs that stand for others, results that are misread, checks that are
/// required but never come, are missing, or never end.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.check;

import org.jspecify.annotations.NullMarked;
