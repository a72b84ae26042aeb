package dev.lintainer.report;

import dev.lintainer.finding.Severity;

/// Whether and how a text is coloured, by the escape sequences of ECMA-48.
public enum Palette {
    PLAIN,
    COLOURED;

    public String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("1;31", text);
            case WARNING -> paint("1;33", text);
            case INFO -> paint("1;36", text);
        };
    }

    public String strong(String text) {
        return paint("1", text);
    }

    public String frame(String text) {
        return paint("34", text);
    }

    public String related(String text) {
        return paint("36", text);
    }

    public String removed(String text) {
        return paint("31", text);
    }

    public String added(String text) {
        return paint("32", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
