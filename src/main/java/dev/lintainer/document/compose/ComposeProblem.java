package dev.lintainer.document.compose;

import dev.lintainer.text.Location;

/// Something in a Compose file, or in several together, that Compose refuses.
///
/// @param code kebab-case name of the fault, e.g. `invalid-interpolation`
/// @param message lower-case start, names the thing found, no final period
/// @param suggestion what to write instead, as a verb phrase, or empty
public record ComposeProblem(String code, String message, String suggestion, Location location) {
    public ComposeProblem(String code, String message, Location location) {
        this(code, message, "", location);
    }
}
