package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;

/// What `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK CMD` start
/// (https://docs.docker.com/reference/dockerfile/#shell-and-exec-form).
public sealed interface CommandForm {
    Span span();

    /// `["program", "argument"]`: started without a shell.
    ///
    /// @param arguments decoded
    record ExecForm(List<MappedText> arguments, Span span) implements CommandForm {
        public ExecForm {
            arguments = List.copyOf(arguments);
        }
    }

    /// Text handed to the shell in force as one argument.
    ///
    /// @param script with the here-documents of `RUN` the way the shell gets them: a sole `<<EOF` is its body, others
    ///   follow the line
    record ShellForm(MappedText script) implements CommandForm {
        @Override
        public Span span() {
            return script.span();
        }
    }

    /// `RUN <<EOF` whose body begins with `#!`: the body is written to a file and that file is started, whatever the
    /// shell.
    ///
    /// @param interpreter what follows `#!`
    /// @param script the body, its first line included
    record ScriptForm(MappedText interpreter, MappedText script) implements CommandForm {
        @Override
        public Span span() {
            return script.span();
        }
    }
}
