/// What is in images: those that the pipeline builds, by their Dockerfiles, and those that everybody builds on.
///
/// Knows nothing of the jobs that use them.
@NullMarked
package dev.lintainer.pipeline.image;

import org.jspecify.annotations.NullMarked;
