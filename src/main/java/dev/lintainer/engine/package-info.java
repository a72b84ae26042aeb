/// Runs rules and judges what they find: reads a repository's documents once, selects rules, runs them, and gives every
/// finding a verdict with its reason - reported, suppressed by a comment, ignored by the policy. Pure functions over
/// lists, in a fixed order.
///
/// Knows nothing of command lines, output formats, or how a file system is walked.
@NullMarked
package dev.lintainer.engine;

import org.jspecify.annotations.NullMarked;
