/// What expressions and texts of a run come to: the contexts, the legs of a matrix, conditions, and values with the
/// place where they are written.
///
/// Knows nothing of shells, files, images and what steps do.
@NullMarked
package dev.lintainer.pipeline.evaluation;

import org.jspecify.annotations.NullMarked;
