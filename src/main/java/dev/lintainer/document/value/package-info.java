/// What a string in a pipeline is: text as written with its `${{ }}` read, values that are known, templated or unknown,
/// image references.
///
/// Knows nothing of workflows, jobs or files.
@NullMarked
package dev.lintainer.document.value;

import org.jspecify.annotations.NullMarked;
