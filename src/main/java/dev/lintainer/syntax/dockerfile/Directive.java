package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;

/// `# name=value` at the very top of the file, where it is an order to the parser and not a comment
/// (https://docs.docker.com/reference/dockerfile/#parser-directives).
///
/// @param span the whole line without its end
public record Directive(Kind kind, MappedText name, MappedText value, Span span) {
    public enum Kind {
        SYNTAX,
        ESCAPE,
        CHECK
    }
}
