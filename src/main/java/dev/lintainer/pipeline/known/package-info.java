/// What everybody knows of tools and images: what they read and write, what they check, where they listen.
///
/// Knows nothing of the pipeline that uses them.
@NullMarked
package dev.lintainer.pipeline.known;

import org.jspecify.annotations.NullMarked;
