/// What jobs would do, told step by step. Knows nothing of findings.
@NullMarked
package dev.lintainer.report.trace;

import org.jspecify.annotations.NullMarked;
