package dev.lintainer.pipeline.shell;

import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.text.SourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The functions of a shell, as far as the files that define them could be read.
final class ShellFunctions {
    /// A function, which may stand in another file than its calls.
    record Defined(ShellNode.Function function, SourceFile source) {}

    /// Files that are sourced to set variables, and define no function that anybody calls by name.
    private static final Set<String> SETTINGS = Set.of("activate", "env", ".env", "os-release", "lsb-release");

    private final Map<String, Defined> defined = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    void define(ShellNode.Function function, SourceFile source) {
        defined.put(function.name(), new Defined(function, source));
    }

    Optional<Defined> get(String name) {
        return Optional.ofNullable(defined.get(name));
    }

    /// @param path of a file that the shell reads, and nobody else could
    void lose(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!SETTINGS.contains(name) && !name.endsWith(".env")) {
            unread.add(path);
        }
    }

    /// Whether a command may be a function of a file that could not be read, rather than a program that nobody has
    /// heard of.
    boolean mayHave(String name) {
        return !unread.isEmpty() && name.indexOf('/') < 0 && !Programs.isKnown(name);
    }
}
