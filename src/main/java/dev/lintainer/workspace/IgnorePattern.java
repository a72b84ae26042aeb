package dev.lintainer.workspace;

import java.util.List;
import java.util.Optional;

/// One line of a `.gitignore` (https://git-scm.com/docs/gitignore#_pattern_format).
///
/// @param depth how many directories lie between the root and the one that an anchored pattern starts from
/// @param subject what it is for; a pattern for files is for directories, too
/// @param names the pattern's parts between slashes; a single one that is not anchored fits at any depth
record IgnorePattern(int depth, Effect effect, Subject subject, Anchor anchor, List<String> names) {
    enum Effect {
        IGNORE,
        KEEP
    }

    enum Subject {
        FILE,
        DIRECTORY
    }

    enum Anchor {
        DIRECTORY,
        NONE
    }

    private static final String ANY_DEPTH = "**";

    /// @param depth how deep the directory lies to which the line belongs
    static Optional<IgnorePattern> parse(String line, int depth) {
        String pattern = withoutTrailingSpaces(line);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return Optional.empty();
        }
        Effect effect = pattern.startsWith("!") ? Effect.KEEP : Effect.IGNORE;
        pattern = effect == Effect.KEEP ? pattern.substring(1) : pattern;
        Subject subject = pattern.endsWith("/") ? Subject.DIRECTORY : Subject.FILE;
        pattern = subject == Subject.DIRECTORY ? pattern.substring(0, pattern.length() - 1) : pattern;
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Anchor anchor = pattern.indexOf('/') >= 0 ? Anchor.DIRECTORY : Anchor.NONE;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        return Optional.of(new IgnorePattern(depth, effect, subject, anchor, List.of(pattern.split("/", -1))));
    }

    /// A space at the end counts only behind a backslash.
    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isEscaped(String line, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && line.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /// @param path the names from the root to a file or directory below the pattern's directory
    boolean matches(IgnoreRules.Names path, Subject asked) {
        if (subject == Subject.DIRECTORY && asked == Subject.FILE) {
            return false;
        }
        return switch (anchor) {
            case NONE -> Wildcards.match(names.getFirst(), path.last());
            case DIRECTORY -> matchesFromDirectory(path.all());
        };
    }

    /// `**` stands for any number of names; at the end for one at least.
    private boolean matchesFromDirectory(String[] path) {
        int at = 0;
        int afterStars = -1;
        int tried = 0;
        int name = depth;
        while (name < path.length) {
            if (at < names.size() && names.get(at).equals(ANY_DEPTH)) {
                afterStars = ++at;
                tried = name;
                if (at == names.size()) {
                    return true;
                }
            } else if (at < names.size() && Wildcards.match(names.get(at), path[name])) {
                at++;
                name++;
            } else if (afterStars >= 0) {
                at = afterStars;
                name = ++tried;
            } else {
                return false;
            }
        }
        return at == names.size();
    }
}
