/// Follows scripts: what a shell does with lists, loops, functions, substitutions and called files, each command handed
/// to the one who knows it.
///
/// Knows nothing of jobs and workflows.
@NullMarked
package dev.lintainer.pipeline.shell;

import org.jspecify.annotations.NullMarked;
