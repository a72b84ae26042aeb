/// Faults of image builds: of what they are made from, of where their result goes, and of how they are told so.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.build;

import org.jspecify.annotations.NullMarked;
