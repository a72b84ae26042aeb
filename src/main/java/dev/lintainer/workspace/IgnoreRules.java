package dev.lintainer.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What git ignores in one directory: the patterns of its `.gitignore` after those of the directories above it, and of
/// `.git/info/exclude` first of all (https://git-scm.com/docs/gitignore). The last pattern that matches decides. What
/// lies in an ignored directory is ignored, too, whatever its own patterns say; so nobody asks about it.
///
/// Not known are the patterns of the user's own configuration.
final class IgnoreRules {
    static final IgnoreRules NONE = new IgnoreRules(List.of());

    private static final int FILE_LIMIT = 1024 * 1024;

    private final List<IgnorePattern> patterns;

    private IgnoreRules(List<IgnorePattern> patterns) {
        this.patterns = patterns;
    }

    /// These rules, and after them those of a file, if it is there.
    ///
    /// @param directory the path that the file's patterns start from, empty for the root
    IgnoreRules with(Path file, String directory) {
        if (!Files.isRegularFile(file)) {
            return this;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return with(new String(stream.readNBytes(FILE_LIMIT), StandardCharsets.UTF_8), directory);
        } catch (IOException unreadable) {
            return this;
        }
    }

    IgnoreRules with(String text, String directory) {
        int depth = directory.isEmpty() ? 0 : directory.split("/").length;
        List<IgnorePattern> all = new ArrayList<>(patterns);
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
            IgnorePattern.parse(text.substring(start, carriageReturn ? end - 1 : end), depth).ifPresent(all::add);
            start = end + 1;
        }
        return new IgnoreRules(List.copyOf(all));
    }

    boolean ignoresFile(String path) {
        return ignores(path, IgnorePattern.Subject.FILE);
    }

    boolean ignoresDirectory(String path) {
        return ignores(path, IgnorePattern.Subject.DIRECTORY);
    }

    private boolean ignores(String path, IgnorePattern.Subject subject) {
        if (patterns.isEmpty()) {
            return false;
        }
        Names names = new Names(path);
        for (int i = patterns.size() - 1; i >= 0; i--) {
            IgnorePattern pattern = patterns.get(i);
            if (pattern.matches(names, subject)) {
                return pattern.effect() == IgnorePattern.Effect.IGNORE;
            }
        }
        return false;
    }

    /// The names of a path; few patterns ask for more than the last.
    static final class Names {
        private final String path;
        private final String last;
        private String @Nullable [] all;

        Names(String path) {
            this.path = path;
            this.last = path.substring(path.lastIndexOf('/') + 1);
        }

        String last() {
            return last;
        }

        String[] all() {
            String[] known = all;
            if (known == null) {
                known = path.split("/");
                all = known;
            }
            return known;
        }
    }
}
