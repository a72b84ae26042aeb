package dev.lintainer.engine;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Severity;

/// What becomes of a finding, and why.
public sealed interface Verdict {
    Finding finding();

    /// In force after policy and certainty.
    Severity severity();

    /// It counts.
    record Reported(Finding finding, Severity severity) implements Verdict {}

    /// A comment at its place says that it does not count.
    record Suppressed(Finding finding, Severity severity, Suppression by) implements Verdict {}

    /// The policy says that it does not count in files like this.
    record Ignored(Finding finding, Severity severity, PathIgnore by) implements Verdict {}

    /// A baseline has it: it was there before and is put up with.
    record Baselined(Finding finding, Severity severity) implements Verdict {}

    /// It was there before the change that is asked about.
    record Unchanged(Finding finding, Severity severity) implements Verdict {}

    /// It is in a file that was not asked about, or that the policy leaves out.
    record OutOfFocus(Finding finding, Severity severity) implements Verdict {}
}
