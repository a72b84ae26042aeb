/// What becomes of the result of a check: exit codes, masks, reports, the jobs that others are told by.
///
/// Knows nothing of policies.
@NullMarked
package dev.lintainer.pipeline.check;

import org.jspecify.annotations.NullMarked;
