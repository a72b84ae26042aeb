/// Rules about files whose keys, types and values are not those that their kind of file may have.
///
/// Knows nothing of other families of rules, nor of what a key does.
@NullMarked
package dev.lintainer.rules.schema;

import org.jspecify.annotations.NullMarked;
