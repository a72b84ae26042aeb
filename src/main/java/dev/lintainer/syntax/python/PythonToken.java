package dev.lintainer.syntax.python;

import dev.lintainer.text.Span;

/// A word of Python source text.
///
/// @param text the name or sign; what a string says, where that can be read off its text
public record PythonToken(Kind kind, String text, Span span) {
    public enum Kind {
        NAME,
        NUMBER,
        /// A string whose characters stand as they are.
        STRING,
        /// A string with escapes, holes or bytes.
        OPAQUE_STRING,
        /// One character.
        SIGN,
        /// The end of a line that has words, wherever it is.
        NEWLINE
    }

    public boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }
}
