package dev.lintainer.pipeline;

import dev.lintainer.syntax.shell.Redirection;
import java.util.List;
import java.util.Optional;

/// The files behind a command's standard input and output, where they are files.
record Streams(Optional<Located> input, Optional<Located> output) {
    static final Streams NONE = new Streams(Optional.empty(), Optional.empty());

    Streams withInput(Optional<Located> file) {
        return new Streams(file, output);
    }

    Streams withOutput(Optional<Located> file) {
        return new Streams(input, file);
    }

    /// The last redirection of a stream wins.
    Streams redirected(List<Redirection> redirections, WordReader reader) {
        Streams streams = this;
        for (Redirection redirection : redirections) {
            switch (redirection.operator()) {
                case OUTPUT, APPEND, OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR -> {
                    if (redirection.descriptor().isEmpty() || redirection.descriptor().equals("1")) {
                        streams = streams.withOutput(Optional.of(reader.path(redirection.target())));
                    }
                }
                case INPUT -> streams = streams.withInput(Optional.of(reader.path(redirection.target())));
                case INPUT_OUTPUT, DUPLICATE, HERE_DOCUMENT, HERE_STRING -> {}
            }
        }
        return streams;
    }
}
