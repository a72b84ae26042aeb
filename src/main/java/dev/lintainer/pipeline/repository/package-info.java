/// What of a repository can be read: its files, its documents, what its clone is called elsewhere.
///
/// Knows nothing of runs, jobs and what they do.
@NullMarked
package dev.lintainer.pipeline.repository;

import org.jspecify.annotations.NullMarked;
