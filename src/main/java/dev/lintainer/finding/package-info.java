/// What is said about a place: findings, the places related to them, and the edits that would mend them.
///
/// Knows nothing of rules, policies, severities in force or output formats.
@NullMarked
package dev.lintainer.finding;

import org.jspecify.annotations.NullMarked;
