/// What `docker buildx bake` and its action build.
///
/// Knows nothing of who calls it, and the jobs around it.
@NullMarked
package dev.lintainer.pipeline.bake;

import org.jspecify.annotations.NullMarked;
