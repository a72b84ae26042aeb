/// The vocabulary of what a step does, and the state of a job that it does it to: images, files, variables, the working
/// directory.
///
/// Knows nothing of which command or action has which effect.
@NullMarked
package dev.lintainer.pipeline.effect;

import org.jspecify.annotations.NullMarked;
