package dev.lintainer.engine;

import dev.lintainer.finding.RuleId;

/// The ids of what the engine itself has to say. They have cards like all others, and no class.
public final class EngineRules {
    /// A rule threw an exception on a subject.
    public static final RuleId RULE_FAILED = new RuleId("internal/rule-failed");

    /// Reading a file, or joining them, threw an exception.
    public static final RuleId READER_FAILED = new RuleId("internal/reader-failed");

    /// A comment that speaks to Lintainer and is not understood.
    public static final RuleId MALFORMED = new RuleId("suppression/malformed");

    /// A comment that suppresses findings and does not say why.
    public static final RuleId MISSING_REASON = new RuleId("suppression/missing-reason");

    /// A comment that names a rule that does not exist.
    public static final RuleId UNKNOWN_RULE = new RuleId("suppression/unknown-rule");

    /// A comment that suppresses nothing.
    public static final RuleId UNUSED = new RuleId("suppression/unused");

    /// An entry of a baseline that stands for nothing any more.
    public static final RuleId STALE = new RuleId("baseline/stale");

    /// An entry of the configuration whose last day is over.
    public static final RuleId IGNORE_EXPIRED = new RuleId("configuration/ignore-expired");

    /// An entry of the configuration that ignores nothing.
    public static final RuleId IGNORE_UNUSED = new RuleId("configuration/ignore-unused");

    private EngineRules() {}

    /// Whether a finding is about how the run was set up, and not about a file that is judged.
    static boolean isAboutConfiguration(RuleId id) {
        return id.equals(IGNORE_EXPIRED) || id.equals(IGNORE_UNUSED);
    }

    /// Whether a finding says that Lintainer itself is at fault.
    public static boolean isFailure(RuleId id) {
        return id.equals(RULE_FAILED) || id.equals(READER_FAILED);
    }
}
