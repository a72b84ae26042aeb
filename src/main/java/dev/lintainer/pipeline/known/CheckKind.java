package dev.lintainer.pipeline.known;

/// What a check looks for.
public enum CheckKind {
    LINT("linter"),
    FORMAT("format check"),
    TYPE_CHECK("type check"),
    UNIT_TEST("unit tests"),
    INTEGRATION_TEST("integration tests"),
    BUILD("build"),
    SECURITY("security scan");

    private final String words;

    CheckKind(String words) {
        this.words = words;
    }

    /// As a message names it.
    public String words() {
        return words;
    }

    public boolean isTest() {
        return this == UNIT_TEST || this == INTEGRATION_TEST;
    }
}
