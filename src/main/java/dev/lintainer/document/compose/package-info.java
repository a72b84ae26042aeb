/// Compose files, typed in their own words: what a file says, and what several files say together as `docker compose`
/// loads them. Interpolation is read, never evaluated for good: the caller says what is known of each variable.
///
/// Knows nothing of workflows, Dockerfiles, file systems or which project a job runs.
@NullMarked
package dev.lintainer.document.compose;

import org.jspecify.annotations.NullMarked;
