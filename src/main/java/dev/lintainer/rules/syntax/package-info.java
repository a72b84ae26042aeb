/// Rules about files that are not written in the language that they should be written in.
///
/// Knows nothing of other families of rules, nor of what a file that can be read says.
@NullMarked
package dev.lintainer.rules.syntax;

import org.jspecify.annotations.NullMarked;
