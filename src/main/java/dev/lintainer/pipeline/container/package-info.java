/// What goes on inside of a container: who runs, what is mounted, where files end up, which variables reach it, whom it
/// can talk to.
///
/// Knows nothing of whether that is any good.
@NullMarked
package dev.lintainer.pipeline.container;

import org.jspecify.annotations.NullMarked;
