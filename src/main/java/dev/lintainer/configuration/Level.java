package dev.lintainer.configuration;

import dev.lintainer.finding.Severity;
import java.util.Optional;

/// How much a rule's findings matter, if it runs at all.
public enum Level {
    OFF,
    INFO,
    WARNING,
    ERROR;

    public static Level of(Severity severity) {
        return switch (severity) {
            case INFO -> INFO;
            case WARNING -> WARNING;
            case ERROR -> ERROR;
        };
    }

    public Optional<Severity> severity() {
        return switch (this) {
            case OFF -> Optional.empty();
            case INFO -> Optional.of(Severity.INFO);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }
}
