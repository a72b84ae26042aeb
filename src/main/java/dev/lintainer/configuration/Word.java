package dev.lintainer.configuration;

/// What a configuration has to say beyond profiles, rules, runners and what it ignores.
public enum Word {
    PYTHON("python"),
    DOCKERFILE("dockerfile"),
    COMPOSE("compose"),
    IMAGES("images.allowed"),
    CHECKS("checks"),
    REQUIRED_CHECKS("required-checks"),
    MERGE_QUEUE("merge-queue"),
    HOST_COMMANDS("host-commands"),
    SERVER("server"),
    BASELINE("baseline"),
    INCLUDE("files.include"),
    EXCLUDE("files.exclude"),
    FOLDERS("user-rules.folders"),
    PACKS("user-rules.packs");

    private final String path;

    Word(String path) {
        this.path = path;
    }

    /// Its keys from the root of the file, joined by `.`.
    public String path() {
        return path;
    }
}
