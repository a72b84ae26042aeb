package dev.lintainer.syntax;

import dev.lintainer.text.Span;

/// Something that a parser did not understand, or that its language forbids.
///
/// @param code kebab-case name of the fault within its language, e.g. `duplicate-key`
/// @param message lower-case start, names the thing found, no final period
/// @param suggestion what to write instead, as a verb phrase, or empty
/// @param span in the outermost source file
public record SyntaxProblem(String code, String message, String suggestion, Span span) {
    public SyntaxProblem(String code, String message, Span span) {
        this(code, message, "", span);
    }
}
