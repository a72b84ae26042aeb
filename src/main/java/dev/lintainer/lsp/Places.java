package dev.lintainer.lsp;

import dev.lintainer.text.LineIndex;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// Places as the protocol writes them: lines and columns from 0, columns in UTF-16 code units, files as URIs.
final class Places {
    private Places() {}

    static Range range(Location location) {
        return range(location.file(), location.span());
    }

    static Range range(SourceFile source, Span span) {
        return new Range(position(source, span.start()), position(source, span.end()));
    }

    static Position position(SourceFile source, int offset) {
        dev.lintainer.text.Position position = source.positionAt(offset);
        return new Position(position.line() - 1, position.column() - 1);
    }

    /// A position beyond the text is its end, as the protocol wants it.
    static int offset(LineIndex lines, Position position) {
        int line = Math.max(0, Math.min(position.getLine(), Integer.MAX_VALUE - 1));
        int column = Math.max(0, Math.min(position.getCharacter(), Integer.MAX_VALUE - 1));
        return lines.offsetOf(new dev.lintainer.text.Position(line + 1, column + 1));
    }

    static Span span(LineIndex lines, Range range) {
        int start = offset(lines, range.getStart());
        return new Span(start, Math.max(start, offset(lines, range.getEnd())));
    }

    /// Empty for what is no file on this machine.
    static Optional<Path> path(String uri) {
        try {
            URI read = new URI(uri);
            return "file".equalsIgnoreCase(read.getScheme())
                    ? Optional.of(Path.of(read).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    static String uri(Path path) {
        return path.toUri().toString();
    }

    /// A path below a root, written with `/`.
    static String relative(Path root, Path place) {
        StringBuilder path = new StringBuilder();
        for (Path name : root.relativize(place)) {
            path.append(path.isEmpty() ? "" : "/").append(name);
        }
        return path.toString();
    }
}
