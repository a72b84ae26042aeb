package dev.lintainer.text;

/// A place as people read it: line and column, both counted from 1, the column in UTF-16 code units (as SARIF's default
/// `columnKind` and the Language Server Protocol count).
public record Position(int line, int column) {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column);
        }
    }
}
