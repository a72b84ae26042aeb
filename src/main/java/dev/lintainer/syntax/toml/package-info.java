/// TOML 1.1 as trees with spans. The only door to tomlj.
///
/// Knows nothing of Python or of what any key means.
@NullMarked
package dev.lintainer.syntax.toml;

import org.jspecify.annotations.NullMarked;
