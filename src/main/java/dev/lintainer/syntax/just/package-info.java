/// Justfiles as far as following a recipe to its commands needs: recipes with their parameters and lines, variables
/// with their values.
///
/// Knows nothing of the shell, nor of what any command does.
@NullMarked
package dev.lintainer.syntax.just;

import org.jspecify.annotations.NullMarked;
