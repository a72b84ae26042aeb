/// Faults of variables: of their values, and on their way into containers, Compose files and steps.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.env;

import org.jspecify.annotations.NullMarked;
