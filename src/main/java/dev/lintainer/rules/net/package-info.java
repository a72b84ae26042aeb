/// Faults of networks: containers and steps that look for one another where nobody is.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.net;

import org.jspecify.annotations.NullMarked;
