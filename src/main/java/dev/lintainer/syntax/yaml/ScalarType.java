package dev.lintainer.syntax.yaml;

/// What a scalar is under the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema): only plain
/// scalars without a tag can be anything but a string.
public enum ScalarType {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL
}
