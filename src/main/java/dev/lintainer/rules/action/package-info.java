/// Rules about one action's metadata by itself: what GitHub refuses in it although it is well-formed.
///
/// Knows nothing of other families of rules, nor of other files.
@NullMarked
package dev.lintainer.rules.action;

import org.jspecify.annotations.NullMarked;
