package dev.lintainer.engine;

/// What a run tells the process that started it.
public enum ExitCode {
    /// Nothing at or above the threshold.
    CLEAN(0),
    /// At least one finding at or above the threshold.
    FINDINGS(1),
    /// The command line or the configuration is wrong.
    USAGE(2),
    /// A part of Lintainer failed, so that findings may be missing.
    INTERNAL(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /// The one that says more against a run.
    public static ExitCode worse(ExitCode one, ExitCode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public int code() {
        return code;
    }
}
