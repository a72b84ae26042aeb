/// What is known already: tells findings that were there before from those that are new, by fingerprints of their
/// places that survive moved lines, other formatting and edits elsewhere. Reads baselines. Pure functions over
/// documents and findings.
///
/// Knows nothing of command lines, of how a baseline is written down, or where an earlier state of a repository is
/// kept.
@NullMarked
package dev.lintainer.engine.baseline;

import org.jspecify.annotations.NullMarked;
