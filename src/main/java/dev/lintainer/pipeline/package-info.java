/// The whole repository as one graph: what every job does step by step, and who produced what each of them uses -
/// images, artifacts, files, caches, containers with their users and mounts.
///
/// Knows nothing of rules, policies or how findings are shown.
@NullMarked
package dev.lintainer.pipeline;

import org.jspecify.annotations.NullMarked;
