/// What the policy of a containerised pipeline asks of its jobs.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.policy;

import org.jspecify.annotations.NullMarked;
