/// The words of Python source text: names, strings, signs. What they mean together is for the reader to see; nothing is
/// evaluated.
///
/// Knows nothing of setuptools, nox or of any other module.
@NullMarked
package dev.lintainer.syntax.python;

import org.jspecify.annotations.NullMarked;
