/// What make, just, Task, tox, npm and other runners of tasks run: their files as steps of a shell.
///
/// Knows nothing of what the steps do.
@NullMarked
package dev.lintainer.pipeline.task;

import org.jspecify.annotations.NullMarked;
