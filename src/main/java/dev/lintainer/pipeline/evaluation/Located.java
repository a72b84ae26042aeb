package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;

/// A value and the place where it is written.
public record Located(Value value, Location location) {
    private static final int LONGEST_SHOWN = 60;

    /// As a message shows it: the words as they are written, without quotes around them, where they are short and stand
    /// on one line, else what they stand for. Of an input of an action or workflow, which each call gives its own
    /// value, the value is shown.
    public String shown() {
        String written = unquoted(location.text());
        boolean isShort = written.length() <= LONGEST_SHOWN && written.indexOf('\n') < 0 && !written.isEmpty();
        boolean varies = written.contains("inputs.") && value.literal().isPresent();
        return isShort && !varies ? written : value.toString();
    }

    private static String unquoted(String written) {
        boolean quoted =
                written.length() > 2
                        && "'\"".indexOf(written.charAt(0)) >= 0
                        && written.indexOf(written.charAt(0), 1) == written.length() - 1;
        return quoted ? written.substring(1, written.length() - 1) : written;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
