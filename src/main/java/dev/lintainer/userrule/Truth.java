package dev.lintainer.userrule;

/// Whether something holds, as far as can be told.
enum Truth {
    HOLDS,
    FAILS,
    OPEN;

    Truth and(Truth other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS && other == HOLDS ? HOLDS : OPEN;
    }

    Truth or(Truth other) {
        if (this == HOLDS || other == HOLDS) {
            return HOLDS;
        }
        return this == FAILS && other == FAILS ? FAILS : OPEN;
    }
}
