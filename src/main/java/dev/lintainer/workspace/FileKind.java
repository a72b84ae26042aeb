package dev.lintainer.workspace;

import java.util.Optional;

/// What a file is, as its path shows.
public enum FileKind {
    WORKFLOW,
    ACTION,
    DOCKERFILE,
    COMPOSE;

    private static final String WORKFLOWS = ".github/workflows/";

    /// @param path from the repository's root, written with `/`
    public static Optional<FileKind> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return ofYaml(path, name.substring(0, name.lastIndexOf('.')));
        }
        return isDockerfile(name) ? Optional.of(DOCKERFILE) : Optional.empty();
    }

    private static Optional<FileKind> ofYaml(String path, String stem) {
        if (path.startsWith(WORKFLOWS) && path.indexOf('/', WORKFLOWS.length()) < 0) {
            return Optional.of(WORKFLOW);
        }
        if (stem.equals("action")) {
            return Optional.of(ACTION);
        }
        return isOrContinues(stem, "compose") || stem.startsWith("docker-compose")
                ? Optional.of(COMPOSE)
                : Optional.empty();
    }

    private static boolean isDockerfile(String name) {
        return (isOrContinues(name, "Dockerfile")
                        || isOrContinues(name, "Containerfile")
                        || name.endsWith(".Dockerfile")
                        || name.endsWith(".dockerfile"))
                && !name.endsWith(".dockerignore")
                && !name.endsWith(".md");
    }

    private static boolean isOrContinues(String name, String stem) {
        return name.equals(stem)
                || name.startsWith(stem + ".")
                || name.startsWith(stem + "-")
                || name.startsWith(stem + "_");
    }
}
