/// Faults of what containers see of the job's machine: what is mounted, what is not, and who may write there.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.mount;

import org.jspecify.annotations.NullMarked;
