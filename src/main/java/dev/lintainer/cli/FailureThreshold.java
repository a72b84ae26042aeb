package dev.lintainer.cli;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.finding.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// What makes a run fail.
enum FailureThreshold {
    ERROR,
    WARNING,
    INFO,
    /// No finding does.
    NEVER;

    private static final String OPTION = "--fail-on";

    static void addTo(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                OPTION,
                                "SEVERITY",
                                "the least severity that makes the exit code 1: error, warning, info or never (default:"
                                        + " whatever is shown does)")
                        .completionCandidates(Choice.words(values()))
                        .build());
    }

    static FailureThreshold of(ParseResult arguments) {
        return Choice.of(arguments, OPTION, values(), INFO);
    }

    /// @param result what is shown
    ExitCode exitCode(AnalysisResult result) {
        return switch (this) {
            case ERROR -> result.exitCode(Severity.ERROR);
            case WARNING -> result.exitCode(Severity.WARNING);
            case INFO -> result.exitCode(Severity.INFO);
            case NEVER -> {
                ExitCode code = result.exitCode(Severity.ERROR);
                yield code == ExitCode.FINDINGS ? ExitCode.CLEAN : code;
            }
        };
    }
}
