/// What the four parsers have in common: a result with its problems. A parser never throws; it returns what it
/// understood and says what it did not.
///
/// Knows nothing of YAML, shell, Dockerfiles or expressions; the sub-packages know nothing of one another.
@NullMarked
package dev.lintainer.syntax;

import org.jspecify.annotations.NullMarked;
