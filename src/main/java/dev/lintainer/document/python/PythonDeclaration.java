package dev.lintainer.document.python;

import dev.lintainer.text.Location;

/// What a file of a Python project says about versions, beside workflows, Dockerfiles and Compose files.
///
/// @param key what it is said for, e.g. `project.requires-python`; the items of one list have it in common
/// @param text as it is written there, e.g. `>=3.12`
/// @param location of the text
public record PythonDeclaration(Role role, String key, String text, PythonRequirement requirement, Location location) {
    public enum Role {
        /// It selects the interpreter that something runs with.
        INTERPRETER,
        /// An environment that a test runner makes.
        ENVIRONMENT,
        /// It says which versions are supported.
        SUPPORTED,
        /// A tool takes the code for such of this version.
        ANALYSIS_TARGET
    }
}
