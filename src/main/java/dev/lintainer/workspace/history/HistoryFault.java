package dev.lintainer.workspace.history;

/// An earlier state that is asked for and cannot be had.
public final class HistoryFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /// @param sentence in lower case, without a final period
    HistoryFault(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
