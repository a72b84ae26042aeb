package dev.lintainer.syntax.shell;

import dev.lintainer.text.Span;
import java.util.Optional;

/// `2>file`, `<file`, `>&1`, `<<EOF`, `<<<word`.
///
/// @param descriptor the number or `{name}` before the operator, or empty
/// @param target the file, descriptor, delimiter or word after the operator
public record Redirection(
        String descriptor, Operator operator, ShellWord target, Optional<HereDocument> hereDocument, Span span) {
    public enum Operator {
        /// `<`
        INPUT,
        /// `>`, `>|`
        OUTPUT,
        /// `>>`
        APPEND,
        /// `&>`, `>&` with a file
        OUTPUT_AND_ERROR,
        /// `&>>`
        APPEND_OUTPUT_AND_ERROR,
        /// `<>`
        INPUT_OUTPUT,
        /// `>&`, `<&` with a descriptor or `-`
        DUPLICATE,
        /// `<<`, `<<-`
        HERE_DOCUMENT,
        /// `<<<`
        HERE_STRING
    }
}
