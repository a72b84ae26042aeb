/// The contract of a rule: what it is handed, how it reports, what its card says, and the policy it may consult.
///
/// Knows nothing of which rules exist, how they are selected or run, severities in force, suppression or output.
@NullMarked
package dev.lintainer.rule;

import org.jspecify.annotations.NullMarked;
