package dev.lintainer.rules.artifact;

/// What GitHub takes neither in names of artifacts nor in paths of their files
/// (https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts).
final class ForbiddenCharacters {
    private ForbiddenCharacters() {}

    private static final String IN_PATHS = "\":<>|*?\r\n";

    /// The index of the first one in a part of an artifact's name, or -1.
    static int inName(String text) {
        return first(text, IN_PATHS + "\\/");
    }

    /// The index of the first one in a part of a file's path, or -1.
    static int inPath(String text) {
        return first(text, IN_PATHS);
    }

    private static int first(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    static String shown(char c) {
        return c == '\n' || c == '\r' ? "a line break" : "`" + c + "`";
    }
}
