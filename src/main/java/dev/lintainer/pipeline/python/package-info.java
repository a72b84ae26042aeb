/// Which Python is used and declared where.
///
/// Knows nothing of which one is allowed.
@NullMarked
package dev.lintainer.pipeline.python;

import org.jspecify.annotations.NullMarked;
