package dev.lintainer.pipeline.repository;

import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Locale;
import java.util.Optional;

/// The repository on GitHub that a clone was made of: its remote `origin`. A fork's clone names the fork.
///
/// @param owner as it is written, capitals included
/// @param location of the address in the clone's settings
public record GitRemote(String owner, String name, Location location) {
    private static final String HOST = "github.com";

    /// `owner/name` in lower case, since GitHub does not tell capitals apart.
    public String slug() {
        return (owner + "/" + name).toLowerCase(Locale.ROOT);
    }

    /// Empty where the clone has no such remote, or it is not on github.com.
    public static Optional<GitRemote> of(FileTree files) {
        return files.gitConfig().flatMap(GitRemote::of);
    }

    /// https://git-scm.com/docs/git-config#_configuration_file
    private static Optional<GitRemote> of(SourceFile config) {
        boolean inOrigin = false;
        int start = 0;
        while (start < config.text().length()) {
            int end = config.text().indexOf('\n', start);
            end = end < 0 ? config.text().length() : end;
            String line = config.text().substring(start, end).strip();
            if (line.startsWith("[")) {
                inOrigin = line.startsWith("[remote \"origin\"]");
            } else if (inOrigin && line.startsWith("url")) {
                Location place = new Location(config, new Span(start, end));
                return address(line.substring(line.indexOf('=') + 1).strip(), place);
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /// `https://github.com/owner/name.git`, `git@github.com:owner/name.git`, `ssh://git@github.com/owner/name`
    private static Optional<GitRemote> address(String url, Location place) {
        int host = url.toLowerCase(Locale.ROOT).indexOf(HOST);
        if (host < 0 || host + HOST.length() >= url.length()) {
            return Optional.empty();
        }
        String path = url.substring(host + HOST.length() + 1);
        String[] parts = (path.endsWith(".git") ? path.substring(0, path.length() - ".git".length()) : path).split("/");
        return parts.length == 2 && !parts[0].isEmpty()
                ? Optional.of(new GitRemote(parts[0], parts[1], place))
                : Optional.empty();
    }
}
