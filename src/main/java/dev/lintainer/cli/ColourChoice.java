package dev.lintainer.cli;

import dev.lintainer.report.Palette;

/// When text is coloured.
enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER;

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
