/// The expression language of GitHub Actions, as trees with spans in the file around them.
///
/// Knows nothing of YAML, nor of which contexts exist or hold what.
@NullMarked
package dev.lintainer.syntax.expression;

import org.jspecify.annotations.NullMarked;
