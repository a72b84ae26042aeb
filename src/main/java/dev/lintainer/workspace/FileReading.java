package dev.lintainer.workspace;

import dev.lintainer.text.SourceFile;

/// What came of reading one file.
public sealed interface FileReading {
    record Text(SourceFile source) implements FileReading {}

    /// @param sentence lower-case start, names the file, no final period
    record Refused(String sentence) implements FileReading {}
}
