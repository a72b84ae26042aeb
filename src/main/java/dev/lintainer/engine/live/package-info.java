/// A repository that somebody is working on: after each change of a text it is judged again, as if it were read anew.
///
/// Knows nothing of editors, protocols and where files lie.
@NullMarked
package dev.lintainer.engine.live;

import org.jspecify.annotations.NullMarked;
