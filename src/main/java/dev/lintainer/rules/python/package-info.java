/// The one Python that the policy allows, and the places that select another one.
///
/// Knows nothing of the other families, of severities, or of files and trees: it asks the pipeline.
@NullMarked
package dev.lintainer.rules.python;

import org.jspecify.annotations.NullMarked;
