/// Variables on their way from workflows to what runs, and what becomes of them.
///
/// Knows nothing of the other families, of severities, or of what programs do with a variable.
@NullMarked
package dev.lintainer.rules.env;

import org.jspecify.annotations.NullMarked;
