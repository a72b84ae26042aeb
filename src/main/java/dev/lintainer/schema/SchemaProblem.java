package dev.lintainer.schema;

import dev.lintainer.text.Location;

/// Something that a file's schema does not allow.
///
/// @param code kebab-case name of the fault, e.g. `unknown-key`
/// @param message lower-case start, names the thing found and where, no final period
/// @param suggestion what to write instead, as a verb phrase or a question, or empty
public record SchemaProblem(String code, String message, String suggestion, Location location) {}
