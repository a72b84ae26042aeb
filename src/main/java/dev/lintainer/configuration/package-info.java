/// What a repository is judged by: reads configuration files, lays them one over the other, and says of each value
/// where it comes from.
///
/// Knows nothing of command lines, of where configuration files lie, or of what a rule thinks.
@NullMarked
package dev.lintainer.configuration;

import org.jspecify.annotations.NullMarked;
