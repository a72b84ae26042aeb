/// The program itself: what it is called, which version this is, and where more is written about it. Knows nothing of
/// what it does.
@NullMarked
package dev.lintainer.about;

import org.jspecify.annotations.NullMarked;
