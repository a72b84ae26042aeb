/// One job told step by step: what runs, where, as whom, what it writes and what its failure would mean.
///
/// Knows nothing of how that is shown, and nothing of rules.
@NullMarked
package dev.lintainer.pipeline.trace;

import org.jspecify.annotations.NullMarked;
