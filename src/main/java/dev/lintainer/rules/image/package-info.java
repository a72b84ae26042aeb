/// Faults of images on their way from where they are built to where they are used.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.image;

import org.jspecify.annotations.NullMarked;
