package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;

/// The lines after an instruction up to a delimiter (https://docs.docker.com/reference/dockerfile/#here-documents).
///
/// @param delimiter without quotes; for `COPY` and `ADD` the name of the file made
/// @param body with the line end of its last line; leading tabs gone where they are [Tabs#STRIPPED]
/// @param parts the body as Docker replaces variables in it, which it does for `COPY` and `ADD` with an
///   [Expansion#EXPANDED] document only; else one literal
/// @param word the `<<EOF` in the instruction
/// @param closing the delimiter after the body; empty at the end of the file where it is missing
/// @param span the body and the line of the closing delimiter
public record HereDocument(
        String delimiter,
        Expansion expansion,
        Tabs tabs,
        MappedText body,
        List<DockerWord.Part> parts,
        MappedText word,
        MappedText closing,
        Span span) {
    public HereDocument {
        parts = List.copyOf(parts);
    }

    public enum Expansion {
        EXPANDED,
        /// The delimiter is quoted.
        LITERAL
    }

    public enum Tabs {
        KEPT,
        /// `<<-`
        STRIPPED
    }
}
