package dev.lintainer.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the configuration of a repository is to be read from. Nothing is read here, so that a repository without a
/// configuration costs nothing more.
///
/// @param user the user's own file, for all repositories
/// @param named a file that the command line names
/// @param repository the file that the repository has
record ConfigurationPlaces(Optional<Path> user, Optional<Path> named, Optional<Path> repository) {
    private static final ConfigurationPlaces NONE =
            new ConfigurationPlaces(Optional.empty(), Optional.empty(), Optional.empty());

    /// In the order of preference; a repository has one of them at most.
    private static final List<List<String>> NAMES =
            List.of(
                    List.of(".lintainer.yml"),
                    List.of(".github", "lintainer.yml"),
                    List.of(".lintainer.yaml"),
                    List.of(".github", "lintainer.yaml"));

    static ConfigurationPlaces of(Path root, ConfigurationSource source, Environment environment) {
        if (source instanceof ConfigurationSource.None) {
            return NONE;
        }
        return source instanceof ConfigurationSource.Named(String path)
                ? new ConfigurationPlaces(user(environment), Optional.of(named(path, environment)), Optional.empty())
                : new ConfigurationPlaces(user(environment), Optional.empty(), repository(root, environment));
    }

    boolean isEmpty() {
        return user.isEmpty() && named.isEmpty() && repository.isEmpty();
    }

    private static Path named(String path, Environment environment) {
        try {
            return environment.directory().resolve(path);
        } catch (InvalidPathException noPath) {
            throw new UsageFault("there is no file `" + path + "`");
        }
    }

    private static Optional<Path> repository(Path root, Environment environment) {
        List<Path> found = new ArrayList<>();
        for (List<String> names : NAMES) {
            Path place = root;
            for (String name : names) {
                place = place.resolve(name);
            }
            if (isThere(place)) {
                found.add(place);
            }
        }
        if (found.size() > 1) {
            throw new UsageFault(
                    "two files configure the repository, `"
                            + PathNames.between(environment.directory(), found.get(0))
                            + "` and `"
                            + PathNames.between(environment.directory(), found.get(1))
                            + "`; keep one of them, or name it by `"
                            + ConfigurationSource.CONFIG
                            + "`");
        }
        return found.stream().findFirst();
    }

    /// https://specifications.freedesktop.org/basedir-spec/latest/: a path that is not absolute is to be ignored.
    private static Optional<Path> user(Environment environment) {
        Optional<Path> folder = absolute("XDG_CONFIG_HOME", environment);
        if (folder.isEmpty()) {
            Optional<Path> unix = absolute("HOME", environment);
            Optional<Path> home = unix.isPresent() ? unix : absolute("USERPROFILE", environment);
            folder = home.isPresent() ? Optional.of(home.get().resolve(".config")) : home;
        }
        if (folder.isEmpty()) {
            return folder;
        }
        Path file = folder.get().resolve("lintainer").resolve("config.yml");
        return isThere(file) ? Optional.of(file) : Optional.empty();
    }

    private static Optional<Path> absolute(String variable, Environment environment) {
        Optional<String> value = environment.variable(variable);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = environment.directory().getFileSystem().getPath(value.get());
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /// A link that leads nowhere is there: to leave it out without a word would be to judge by something else.
    private static boolean isThere(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }
}
