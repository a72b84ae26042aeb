/// How work is shared among the processors of the machine.
///
/// Knows nothing of what the work is.
@NullMarked
package dev.lintainer.parallel;

import org.jspecify.annotations.NullMarked;
