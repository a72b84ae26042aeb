/// The index of all rules; the rules themselves stand in packages below, one for each family.
///
/// Knows nothing of how rules are selected, run or shown.
@NullMarked
package dev.lintainer.rules;

import org.jspecify.annotations.NullMarked;
