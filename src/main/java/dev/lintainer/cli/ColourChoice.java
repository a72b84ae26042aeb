package dev.lintainer.cli;

import dev.lintainer.report.Palette;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// When text is coloured.
enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER;

    private static final String OPTION = "--color";

    static OptionSpec option() {
        return CommandLines.option(
                        OPTION,
                        "WHEN",
                        "when to colour; auto (default), always or never; auto is on a terminal unless NO_COLOR is set")
                .completionCandidates(Choice.words(values()))
                .build();
    }

    static ColourChoice of(ParseResult arguments) {
        return Choice.of(arguments, OPTION, values(), AUTO);
    }

    Palette palette(Environment environment) {
        return switch (this) {
            case ALWAYS -> Palette.COLOURED;
            case NEVER -> Palette.PLAIN;
            case AUTO ->
                    environment.variable("NO_COLOR").isEmpty() && environment.out().isTerminal()
                            ? Palette.COLOURED
                            : Palette.PLAIN;
        };
    }
}
