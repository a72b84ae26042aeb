/// What commands of Docker and Compose do.
///
/// Knows nothing of the shell around them.
@NullMarked
package dev.lintainer.pipeline.docker;

import org.jspecify.annotations.NullMarked;
