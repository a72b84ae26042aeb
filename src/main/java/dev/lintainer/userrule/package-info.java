/// Rules that users write as cards, without a class: which nodes of the pipeline's graph they judge, which edges these
/// must have, and a JSON Schema that they must satisfy. Read strictly, judged so that what is not known is never held
/// against anybody.
///
/// Knows nothing of files on disk, of the rules that have classes, of how rules are selected or of how findings are
/// shown.
@NullMarked
package dev.lintainer.userrule;

import org.jspecify.annotations.NullMarked;
