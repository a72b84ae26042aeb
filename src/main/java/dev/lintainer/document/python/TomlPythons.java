package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.syntax.toml.TomlNode;
import dev.lintainer.syntax.toml.TomlParser;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// TOML files with versions in them.
final class TomlPythons {
    /// Analysis tools of pyproject.toml, the keys of their target from `tool` on.
    private static final List<List<String>> TARGETS =
            List.of(
                    List.of("black", "target-version"),
                    List.of("ruff", "target-version"),
                    List.of("mypy", "python_version"),
                    List.of("pyright", "pythonVersion"),
                    List.of("basedpyright", "pythonVersion"),
                    List.of("pylint", "py-version"),
                    List.of("pylint", "main", "py-version"),
                    List.of("pylint", "MAIN", "py-version"),
                    List.of("pylint", "master", "py-version"),
                    List.of("pylint", "MASTER", "py-version"),
                    List.of("isort", "py_version"));

    private final Declarations declarations;

    private TomlPythons(Declarations declarations) {
        this.declarations = declarations;
    }

    static void read(String name, Declarations declarations) {
        TomlNode.Table root = TomlParser.parse(declarations.source()).value().root();
        TomlPythons reader = new TomlPythons(declarations);
        switch (name) {
            case "pyproject.toml" -> reader.project(root);
            case "hatch.toml" -> root.table("envs").ifPresent(envs -> reader.hatch(envs, "envs"));
            case "ruff.toml", ".ruff.toml" ->
                    root.at("target-version").ifPresent(node -> reader.targets("target-version", node));
            case "Pipfile" -> reader.pipfile(root);
            case "mise.toml", ".mise.toml" -> reader.mise(root);
            default -> {}
        }
    }

    private void project(TomlNode.Table root) {
        root.text("project", "requires-python")
                .ifPresent(text ->
                        add(Role.SUPPORTED, "project.requires-python", text, PythonVersions.ofSpecifier(text.value())));
        root.at("tool", "poetry", "dependencies", "python")
                .map(node ->
                        node instanceof TomlNode.Table table && table.get("version").isPresent()
                                ? table.get("version").get()
                                : node)
                .ifPresent(node -> {
                    if (node instanceof TomlNode.Text text) {
                        add(
                                Role.SUPPORTED,
                                "tool.poetry.dependencies.python",
                                text,
                                PythonVersions.ofPoetry(text.value()));
                    }
                });
        for (List<String> keys : TARGETS) {
            String[] path = new String[keys.size() + 1];
            path[0] = "tool";
            for (int i = 0; i < keys.size(); i++) {
                path[i + 1] = keys.get(i);
            }
            root.at(path).ifPresent(node -> targets(String.join(".", path), node));
        }
        root.table("tool", "hatch", "envs").ifPresent(envs -> hatch(envs, "tool.hatch.envs"));
        for (String key : List.of("env_list", "envlist")) {
            root.texts("tool", "tox", key)
                    .forEach(text -> {
                        Span span = text.text().span();
                        declarations.environments("tool.tox." + key, text.value(), span.start());
                    });
        }
    }

    /// https://hatch.pypa.io/latest/config/environment/advanced/#matrix
    private void hatch(TomlNode.Table environments, String above) {
        environments
                .entries()
                .forEach((name, entry) -> {
                    if (entry.value() instanceof TomlNode.Table environment) {
                        String key = above + "." + name;
                        environment
                                .text("python")
                                .ifPresent(text ->
                                        add(
                                                Role.INTERPRETER,
                                                key + ".python",
                                                text,
                                                PythonVersions.ofSetUp(text.value())));
                        if (environment.get("matrix").orElse(null) instanceof TomlNode.Array rows) {
                            rows.items().forEach(row -> matrix(row, key + ".matrix"));
                        }
                    }
                });
    }

    private void matrix(TomlNode row, String key) {
        if (row instanceof TomlNode.Table table) {
            for (String axis : List.of("python", "py")) {
                table.texts(axis)
                        .forEach(text -> add(Role.ENVIRONMENT, key, text, PythonVersions.ofEnvironment(text.value())));
            }
        }
    }

    private void pipfile(TomlNode.Table root) {
        Optional<TomlNode.Text> full = root.text("requires", "python_full_version");
        full.or(() -> root.text("requires", "python_version"))
                .ifPresent(text ->
                        add(
                                Role.INTERPRETER,
                                full.isPresent() ? "requires.python_full_version" : "requires.python_version",
                                text,
                                PythonVersions.ofSetUp(text.value())));
    }

    /// https://mise.jdx.dev/lang/python.html
    private void mise(TomlNode.Table root) {
        Optional<TomlNode> python =
                root.at("tools", "python")
                        .map(node -> node instanceof TomlNode.Table table ? table.get("version").orElse(node) : node);
        List<TomlNode> versions =
                python.map(node -> node instanceof TomlNode.Array array ? array.items() : List.of(node))
                        .orElse(List.of());
        for (TomlNode version : versions) {
            if (version instanceof TomlNode.Text text) {
                add(Role.INTERPRETER, "tools.python", text, PythonVersions.ofSetUp(text.value()));
            }
        }
    }

    /// One or several, `py312` or `3.12`, also as a number.
    private void targets(String key, TomlNode node) {
        switch (node) {
            case TomlNode.Text text -> add(Role.ANALYSIS_TARGET, key, text, PythonVersions.ofTarget(text.value()));
            case TomlNode.Scalar scalar ->
                    declarations.add(
                            Role.ANALYSIS_TARGET,
                            key,
                            scalar.written(),
                            PythonVersions.ofTarget(scalar.written()),
                            scalar.span());
            case TomlNode.Array array ->
                    array.items()
                            .forEach(item -> {
                                if (item instanceof TomlNode.Text text) {
                                    add(Role.ANALYSIS_TARGET, key, text, PythonVersions.ofTarget(text.value()));
                                }
                            });
            case TomlNode.Table _ -> {}
        }
    }

    private void add(Role role, String key, TomlNode.Text text, PythonRequirement requirement) {
        declarations.add(role, key, text.value(), requirement, text.text().span());
    }
}
