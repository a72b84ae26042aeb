/// Faults of jobs that run in a container of their own: what the runner starts it with, and what the image must bring.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.container;

import org.jspecify.annotations.NullMarked;
