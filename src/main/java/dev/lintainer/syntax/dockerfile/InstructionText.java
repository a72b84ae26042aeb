package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;

/// How an instruction is written, before its meaning: the part that all instructions share.
///
/// @param line the logical line: continuations, comment lines and blank lines inside are gone, blanks around too
/// @param keyword as written, in any case
/// @param flags the `--name=value` words before the arguments, known or not
/// @param rest what follows the flags, undivided
/// @param arguments the rest divided the way this instruction divides it; `ENV` and `LABEL`: name, value, name, value
///   ...
/// @param hereDocuments in the order of their delimiters
/// @param blankLines blank lines between continued lines, which BuildKit warns of
/// @param span from the keyword to the end of the last line, here-documents included
public record InstructionText(
        MappedText line,
        MappedText keyword,
        List<Flag> flags,
        MappedText rest,
        ArgumentForm form,
        List<MappedText> arguments,
        List<HereDocument> hereDocuments,
        List<Span> blankLines,
        Span span) {
    public InstructionText {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
        hereDocuments = List.copyOf(hereDocuments);
        blankLines = List.copyOf(blankLines);
    }

    public enum ArgumentForm {
        /// `["a", "b"]`; the arguments are the decoded strings.
        JSON,
        /// `ENV name value` or `LABEL name value`, the old form in which the value is the rest of the line.
        BLANK_SEPARATED,
        PLAIN
    }
}
