/// What actions do: their inputs as effects, and what is known of them.
///
/// Knows nothing of shells and commands.
@NullMarked
package dev.lintainer.pipeline.action;

import org.jspecify.annotations.NullMarked;
