/// What one place hands to another: files, artifacts, caches and images, within a job and between jobs.
///
/// Knows nothing of what goes on inside of containers.
@NullMarked
package dev.lintainer.pipeline.flow;

import org.jspecify.annotations.NullMarked;
