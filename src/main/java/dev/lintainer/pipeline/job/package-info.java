/// Runs workflows in the mind: jobs, the legs of their matrices, their steps in order, each with its effects.
///
/// Knows nothing of what one job hands to another.
@NullMarked
package dev.lintainer.pipeline.job;

import org.jspecify.annotations.NullMarked;
