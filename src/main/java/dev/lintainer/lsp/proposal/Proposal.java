package dev.lintainer.lsp.proposal;

/// Something to write.
///
/// @param text which is to be written
/// @param kind what it stands for
/// @param detail a few words
/// @param documentation more of them
public record Proposal(String text, Kind kind, String detail, String documentation) {
    /// What a word stands for.
    public enum Kind {
        /// A key of a mapping, and what follows it.
        KEY,
        /// A word out of a closed list.
        WORD,
        /// Something that is called so elsewhere.
        NAME,
        FILE,
        RULE,
        /// A word of the language itself.
        KEYWORD
    }

    public static Proposal name(String text, String detail) {
        return new Proposal(text, Kind.NAME, detail, "");
    }

    public static Proposal file(String path, String detail) {
        return new Proposal(path, Kind.FILE, detail, "");
    }
}
