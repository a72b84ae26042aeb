/// A Dockerfile as its builds: stages and how they use one another, global arguments, and what is known of the image
/// that a target gives under given build arguments. `.dockerignore` files too.
///
/// Knows nothing of who builds a Dockerfile, of registries, or of what the commands in `RUN` do.
@NullMarked
package dev.lintainer.document.dockerfile;

import org.jspecify.annotations.NullMarked;
