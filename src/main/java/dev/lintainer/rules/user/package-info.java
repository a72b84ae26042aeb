/// Faults of who runs what: the users that images and containers are given.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.user;

import org.jspecify.annotations.NullMarked;
