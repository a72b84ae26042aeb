package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.syntax.ini.IniFile;
import dev.lintainer.syntax.ini.IniReader;
import dev.lintainer.text.MappedText;
import java.util.List;

/// Files of sections with versions in them.
final class IniPythons {
    private IniPythons() {}

    static void read(Declarations declarations) {
        IniFile file = IniReader.read(declarations.source());
        file.sections()
                .forEach((name, section) -> {
                    for (String key : List.of("env_list", "envlist")) {
                        if (name.equals("tox") || name.equals("tox:tox")) {
                            lines(section, key)
                                    .forEach(line ->
                                            declarations.environments(
                                                    name + "." + key, line.text(), line.span().start()));
                        }
                    }
                    for (MappedText line : lines(section, "python_requires")) {
                        if (name.equals("options")) {
                            add(Role.SUPPORTED, "options.python_requires", line, declarations);
                        }
                    }
                    for (String key : List.of("python_version", "py-version", "py_version")) {
                        boolean known =
                                switch (name) {
                                    case "mypy" -> key.equals("python_version");
                                    case "MAIN", "MASTER", "main", "master" -> key.equals("py-version");
                                    case "isort", "settings", "tool:isort" -> key.equals("py_version");
                                    default -> false;
                                };
                        if (known) {
                            lines(section, key)
                                    .forEach(line -> add(Role.ANALYSIS_TARGET, name + "." + key, line, declarations));
                        }
                    }
                });
    }

    private static List<MappedText> lines(IniFile.Section section, String key) {
        return section.get(key).orElse(List.of());
    }

    private static void add(Role role, String key, MappedText line, Declarations declarations) {
        PythonRequirement requirement =
                role == Role.SUPPORTED ? PythonVersions.ofSpecifier(line.text()) : PythonVersions.ofTarget(line.text());
        declarations.add(role, key, line.text(), requirement, line.span());
    }
}
