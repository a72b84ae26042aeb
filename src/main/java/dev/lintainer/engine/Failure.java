package dev.lintainer.engine;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;

/// Turns what one part of Lintainer threw into a finding, so that the other parts go on.
final class Failure {
    private Failure() {}

    static Finding ofRule(RuleId rule, SourceFile file, Throwable cause) {
        return finding(EngineRules.RULE_FAILED, "rule `" + rule + "`", file, cause);
    }

    static Finding ofReader(SourceFile file, Throwable cause) {
        return finding(EngineRules.READER_FAILED, "reading `" + file.path() + "`", file, cause);
    }

    /// What reads or judges the repository as a whole has no file to blame.
    static SourceFile repository() {
        return SourceFile.of(".", "");
    }

    private static Finding finding(RuleId id, String who, SourceFile file, Throwable cause) {
        String what = cause.getClass().getSimpleName();
        String why = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return Finding.of(id, new Location(file, Span.at(0)), who + " failed with " + what + where(cause) + why)
                .suggesting("report this as a fault of Lintainer");
    }

    private static String where(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " in " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
