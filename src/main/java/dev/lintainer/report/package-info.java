/// What people and programs are shown of an analysis: text with code frames, one line a finding, JSON, GitHub's
/// workflow commands.
///
/// Knows nothing of terminals, options or exit codes, and writes nowhere: a report is a text.
@NullMarked
package dev.lintainer.report;

import org.jspecify.annotations.NullMarked;
