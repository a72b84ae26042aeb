package dev.lintainer.document.python;

import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files of a Python project that say which versions it runs on, supports, or is written for.
public final class PythonFile {
    /// Paths below the project's folder.
    public static final List<String> PATHS =
            List.of(
                    ".python-version",
                    ".tool-versions",
                    "mise.toml",
                    ".mise.toml",
                    ".config/mise.toml",
                    "runtime.txt",
                    "Pipfile",
                    "environment.yml",
                    "environment.yaml",
                    ".devcontainer/devcontainer.json",
                    ".devcontainer.json",
                    ".readthedocs.yaml",
                    ".readthedocs.yml",
                    ".pre-commit-config.yaml",
                    "pyproject.toml",
                    "setup.cfg",
                    "setup.py",
                    "tox.ini",
                    "noxfile.py",
                    "hatch.toml",
                    "ruff.toml",
                    ".ruff.toml",
                    "mypy.ini",
                    ".mypy.ini",
                    ".pylintrc",
                    "pylintrc",
                    ".isort.cfg",
                    "pyrightconfig.json",
                    "sonar-project.properties");

    private static final Set<String> LINES =
            Set.of(".python-version", ".tool-versions", "runtime.txt", "sonar-project.properties");

    private PythonFile() {}

    /// What the file says, in its order; nothing where its name is none of the known ones.
    public static List<PythonDeclaration> read(SourceFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        Declarations declarations = new Declarations(file);
        if (LINES.contains(name)) {
            LinePythons.read(name, declarations);
        } else if (name.endsWith(".toml") || name.equals("Pipfile")) {
            TomlPythons.read(name, declarations);
        } else if (name.endsWith(".py")) {
            SourcePythons.read(declarations);
        } else if (name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json")) {
            YamlPythons.read(name, declarations);
        } else if (name.endsWith(".ini") || name.endsWith(".cfg") || name.endsWith("pylintrc")) {
            IniPythons.read(declarations);
        }
        return declarations.found();
    }

    /// What actions/setup-python makes of a supported range: commas become blanks, and what results is a range of
    /// node-semver, of which the newest version is taken
    /// (https://github.com/actions/setup-python/blob/main/src/utils.ts).
    public static Optional<PythonRequirement> asSetUp(PythonDeclaration declaration) {
        return Optional.of(PythonVersions.ofSetUp(declaration.text().replace(',', ' ')))
                .filter(PythonRequirement::isReadable);
    }
}
