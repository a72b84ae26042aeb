/// Faults of exit codes: a check fails, and the command line around it, the container or the step keeps that to itself.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.exit;

import org.jspecify.annotations.NullMarked;
