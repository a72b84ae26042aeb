/// Rules about one workflow by itself: what GitHub refuses in it although it is well-formed.
///
/// Knows nothing of other families of rules, nor of other files.
@NullMarked
package dev.lintainer.rules.workflow;

import org.jspecify.annotations.NullMarked;
