package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// YAML and JSON files with versions in them.
final class YamlPythons {
    private final Declarations declarations;

    private YamlPythons(Declarations declarations) {
        this.declarations = declarations;
    }

    static void read(String name, Declarations declarations) {
        Optional<YamlNode> root = YamlParser.parse(declarations.source()).value().root();
        YamlPythons reader = new YamlPythons(declarations);
        root.ifPresent(node -> {
            switch (name) {
                case "environment.yml", "environment.yaml" -> reader.conda(node);
                case "devcontainer.json", ".devcontainer.json" -> reader.devContainer(node);
                case ".readthedocs.yaml", ".readthedocs.yml" -> reader.readTheDocs(node);
                case ".pre-commit-config.yaml" -> reader.preCommit(node);
                case "pyrightconfig.json" ->
                        scalar(node, "pythonVersion")
                                .ifPresent(text ->
                                        reader.add(
                                                Role.ANALYSIS_TARGET,
                                                "pythonVersion",
                                                text,
                                                PythonVersions.ofTarget(text.text())));
                default -> {}
            }
        });
    }

    /// https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html
    private void conda(YamlNode root) {
        for (YamlNode item : items(root, "dependencies")) {
            if (item instanceof YamlScalar scalar) {
                String text = scalar.content().text();
                String version = text.startsWith("python") ? text.substring("python".length()) : "";
                if (!version.isEmpty() && " =<>~!".indexOf(version.charAt(0)) >= 0) {
                    add(Role.INTERPRETER, "dependencies", scalar.content(), PythonVersions.ofConda(version.strip()));
                }
            }
        }
    }

    /// https://containers.dev/implementors/json_reference/
    private void devContainer(YamlNode root) {
        scalar(root, "image")
                .ifPresent(image ->
                        ImageReference.parse(image.text())
                                .ifPresent(
                                        name -> add(Role.INTERPRETER, "image", image, PythonImages.requirement(name))));
        if (at(root, "features").orElse(null) instanceof YamlMapping features) {
            for (YamlEntry feature : features.entries()) {
                if (feature.name().contains("/features/python:")) {
                    scalar(feature.value().resolved(), "version")
                            .filter(version -> !version.text().equals("none") && !version.text().equals("os-provided"))
                            .ifPresent(version ->
                                    add(
                                            Role.INTERPRETER,
                                            "features.python",
                                            version,
                                            PythonVersions.ofSetUp(version.text())));
                }
            }
        }
    }

    /// https://docs.readthedocs.com/platform/stable/config-file/v2.html
    private void readTheDocs(YamlNode root) {
        at(root, "build")
                .flatMap(build -> at(build, "tools"))
                .flatMap(tools -> scalar(tools, "python"))
                .or(() -> at(root, "python").flatMap(python -> scalar(python, "version")))
                .ifPresent(version ->
                        add(Role.INTERPRETER, "build.tools.python", version, PythonVersions.ofSetUp(version.text())));
    }

    /// https://pre-commit.com/#top_level-default_language_version, and the target of pyupgrade.
    private void preCommit(YamlNode root) {
        at(root, "default_language_version")
                .flatMap(languages -> scalar(languages, "python"))
                .ifPresent(version -> language("default_language_version.python", version));
        for (YamlNode repository : items(root, "repos")) {
            for (YamlNode hook : items(repository, "hooks")) {
                scalar(hook, "language_version").ifPresent(version -> language("language_version", version));
                boolean pyupgrade = scalar(hook, "id").filter(id -> id.text().equals("pyupgrade")).isPresent();
                for (YamlNode argument : pyupgrade ? items(hook, "args") : List.<YamlNode>of()) {
                    if (argument instanceof YamlScalar scalar) {
                        target(scalar.content());
                    }
                }
            }
        }
    }

    private void language(String key, MappedText version) {
        PythonRequirement requirement = PythonVersions.ofFactor(version.text());
        add(
                Role.INTERPRETER,
                key,
                version,
                requirement.isReadable() && version.text().startsWith("py")
                        ? requirement
                        : PythonRequirement.UNREADABLE);
    }

    /// `--py311-plus`
    private void target(MappedText argument) {
        String text = argument.text();
        if (text.startsWith("--py") && text.endsWith("-plus")) {
            add(
                    Role.ANALYSIS_TARGET,
                    "pyupgrade",
                    argument,
                    PythonVersions.ofTarget(text.substring(2, text.length() - "-plus".length())));
        }
    }

    private void add(Role role, String key, MappedText text, PythonRequirement requirement) {
        Span span = text.span();
        declarations.add(role, key, text.text(), requirement, span);
    }

    private static Optional<YamlNode> at(YamlNode node, String key) {
        return node instanceof YamlMapping mapping ? mapping.get(key).map(YamlNode::resolved) : Optional.empty();
    }

    private static Optional<MappedText> scalar(YamlNode node, String key) {
        return at(node, key)
                .flatMap(
                        value -> value instanceof YamlScalar scalar ? Optional.of(scalar.content()) : Optional.empty());
    }

    private static List<YamlNode> items(YamlNode node, String key) {
        return at(node, key)
                .map(value ->
                        value instanceof YamlSequence sequence
                                ? sequence.items().stream().map(YamlNode::resolved).toList()
                                : List.<YamlNode>of())
                .orElse(List.of());
    }
}
