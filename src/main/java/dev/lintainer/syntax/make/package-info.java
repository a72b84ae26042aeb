/// Makefiles as far as following a target to its commands needs: rules with their recipes, variables with their values.
///
/// Knows nothing of the shell, nor of what any command does.
@NullMarked
package dev.lintainer.syntax.make;

import org.jspecify.annotations.NullMarked;
