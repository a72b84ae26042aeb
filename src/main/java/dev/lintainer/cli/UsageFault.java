package dev.lintainer.cli;

import java.util.List;

/// The command line or the configuration asks for something that there is not.
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentences;

    /// @param sentence for the person who wrote the command line
    UsageFault(String sentence) {
        this(List.of(sentence));
    }

    UsageFault(List<String> sentences) {
        super(String.join("\n", sentences), null, false, false);
        this.sentences = String.join("\n", sentences);
    }

    List<String> sentences() {
        return sentences.lines().toList();
    }
}
