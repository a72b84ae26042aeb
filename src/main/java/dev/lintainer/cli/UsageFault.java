package dev.lintainer.cli;

/// The command line asks for something that there is not.
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /// @param sentence for the person who wrote the command line
    UsageFault(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
