/// Files of sections with keys and values, such as `tox.ini`.
///
/// Knows nothing of what any key means.
@NullMarked
package dev.lintainer.syntax.ini;

import org.jspecify.annotations.NullMarked;
