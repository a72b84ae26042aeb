package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.Redirection;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.List;
import java.util.Optional;

/// The files behind a command's standard input and output, where they are files.
///
/// @param listed what each line of the input is, where these are the names of files ([ListedFiles])
/// @param captured whether something else than the log gets what is printed
public record Streams(Optional<Located> input, Optional<Located> output, Optional<Value> listed, Presence captured) {
    public static final Streams NONE = new Streams(Optional.empty(), Optional.empty(), Optional.empty(), Presence.NO);

    /// Those of `$( )`.
    public static final Streams CAPTURED =
            new Streams(Optional.empty(), Optional.empty(), Optional.empty(), Presence.YES);

    /// Those of a command with another one behind it in a pipe.
    public Streams piped() {
        return new Streams(input, output, listed, Presence.YES);
    }

    public Streams withInput(Optional<Located> file) {
        return new Streams(file, output, Optional.empty(), captured);
    }

    public Streams withListed(Optional<Value> names) {
        return new Streams(input, output, names, captured);
    }

    public Streams withOutput(Optional<Located> file) {
        return new Streams(input, file, listed, captured);
    }

    /// The last redirection of a stream wins.
    public Streams redirected(List<Redirection> redirections, WordReader reader) {
        Streams streams = this;
        for (Redirection redirection : redirections) {
            switch (redirection.operator()) {
                case OUTPUT, APPEND, OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR -> {
                    if (redirection.descriptor().isEmpty() || redirection.descriptor().equals("1")) {
                        streams = streams.withOutput(Optional.of(reader.path(redirection.target())));
                    }
                }
                case INPUT -> {
                    streams = streams.withInput(Optional.of(reader.path(redirection.target())));
                    streams = streams.withListed(printed(redirection.target(), reader));
                }
                case INPUT_OUTPUT, DUPLICATE, HERE_DOCUMENT, HERE_STRING -> {}
            }
        }
        return streams;
    }

    /// `< <(find dist -name '*.tar')`
    private static Optional<Value> printed(ShellWord target, WordReader reader) {
        return target.parts().getFirst() instanceof ShellWord.ProcessSubstitution substitution
                ? ListedFiles.printed(substitution.script(), reader)
                : Optional.empty();
    }
}
