package dev.lintainer.engine.baseline;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;

/// What of a finding is still the same after a change that has nothing to do with it. Not its message: the words change
/// from version to version, and tell of other places.
public record Known(RuleId rule, String path, Fingerprint fingerprint) {
    public static Known of(Finding finding, Fingerprints fingerprints) {
        return new Known(finding.rule(), finding.location().file().path(), fingerprints.of(finding.location()));
    }
}
