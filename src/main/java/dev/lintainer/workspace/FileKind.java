package dev.lintainer.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a file is, as its path shows.
public enum FileKind {
    WORKFLOW,
    ACTION,
    DOCKERFILE,
    COMPOSE,
    BAKE;

    /// Ends of names of what Dockerfiles are made from, ignore by, are told of in or were compared with.
    private static final Set<String> NO_DOCKERFILES =
            Set.of(
                    "dockerignore",
                    "md",
                    "rst",
                    "txt",
                    "template",
                    "templates",
                    "tmpl",
                    "tpl",
                    "tt",
                    "j2",
                    "jinja",
                    "jinja2",
                    "in",
                    "erb",
                    "ejs",
                    "hbs",
                    "mustache",
                    "gotmpl",
                    "m4",
                    "patch",
                    "diff",
                    "orig",
                    "rej",
                    "bak",
                    "sh",
                    "py",
                    "rb",
                    "go",
                    "js",
                    "ts",
                    "java",
                    "kt",
                    "rs",
                    "cs",
                    "json",
                    // What a build's policy is written in: https://docs.docker.com/build/policies/
                    "rego");

    /// Ends of names of what a program makes Dockerfiles from, whatever stands before them.
    private static final Set<String> TEMPLATES = Set.of("template", "templates", "tmpl", "tpl", "j2", "jinja2", "in");

    private static final String WORKFLOWS = ".github/workflows/";

    /// @param path from the repository's root, written with `/`
    public static Optional<FileKind> of(String path) {
        // The name first: it tells of nearly all files that they are none of these.
        return named(path).filter(kind -> !isModuleOfOthers(path) && !isTestInput(path));
    }

    private static Optional<FileKind> named(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return ofYaml(path, name.substring(0, name.lastIndexOf('.')));
        }
        if (name.startsWith("docker-bake") && (name.endsWith(".hcl") || name.endsWith(".json"))) {
            return Optional.of(BAKE);
        }
        return isDockerfile(name) ? Optional.of(DOCKERFILE) : Optional.empty();
    }

    /// `vendor/host.name/...` holds copies of Go modules, which belong to others (https://go.dev/ref/mod#vendoring).
    private static boolean isModuleOfOthers(String path) {
        int vendor = path.startsWith(VENDOR) ? 0 : path.indexOf("/" + VENDOR) + 1;
        if (!path.startsWith(VENDOR, vendor)) {
            return false;
        }
        int start = vendor + VENDOR.length();
        int end = path.indexOf('/', start);
        return end > 0 && path.substring(start, end).indexOf('.') > 0;
    }

    private static final String VENDOR = "vendor/";

    /// Folders of what tests are fed with, broken on purpose or made whole by a program. What a pipeline uses of it is
    /// read all the same, by its path.
    private static final List<String> TEST_INPUTS =
            List.of(
                    "testdata/",
                    "test-data/",
                    "test_data/",
                    "testfiles/",
                    "testfiles-negative/",
                    "fixtures/",
                    "__fixtures__/");

    private static boolean isTestInput(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (String folder : TEST_INPUTS) {
            if (lower.startsWith(folder) || lower.contains("/" + folder)) {
                return true;
            }
        }
        return false;
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
                && !NO_DOCKERFILES.contains(name.substring(name.lastIndexOf('.') + 1))
                && !TEMPLATES.contains(lastWord(name));
    }

    private static String lastWord(String name) {
        return name.substring(Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')) + 1);
    }

    private static boolean isOrContinues(String name, String stem) {
        return name.equals(stem)
                || name.startsWith(stem + ".")
                || name.startsWith(stem + "-")
                || name.startsWith(stem + "_");
    }
}
