package dev.lintainer.pipeline.evaluation;

/// Whether something is there, or happens, at run time.
public enum Presence {
    YES,
    NO,
    /// It hangs on something that is not known, such as an `if:` or an input.
    MAYBE;

    public Presence and(Presence other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : MAYBE;
    }

    public Presence or(Presence other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : MAYBE;
    }

    public Presence not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case MAYBE -> MAYBE;
        };
    }
}
