package dev.lintainer.syntax.shell;

/// A switch of the shell that changes which failures count.
public enum ShellOption {
    /// `-e`: a failing command ends the script.
    ERREXIT,
    /// `-o pipefail`: a pipe fails when any of its commands does.
    PIPEFAIL,
    /// `-u`: an unset variable is a failure.
    NOUNSET,
    /// `-x`: commands are printed.
    XTRACE
}
