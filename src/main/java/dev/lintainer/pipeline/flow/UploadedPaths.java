package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.SearchPaths;

/// Which files an upload takes.
public final class UploadedPaths {
    private UploadedPaths() {}

    /// Whether a search pattern of an upload finds a file: the file itself, or a folder above it; a wildcard may.
    ///
    /// @param file as [HostPath] writes it
    public static Comparison finds(Value pattern, Value file) {
        if (pattern.prefix().startsWith("!")) {
            return Comparison.DIFFERENT;
        }
        Value start = SearchPaths.start(pattern);
        boolean below = HostPath.below(start, file).isPresent();
        if (start.equals(pattern)) {
            return below ? Comparison.SAME : Comparison.of(pattern, file);
        }
        return below && mayEndAlike(pattern.suffix(), file) ? Comparison.POSSIBLE : Comparison.DIFFERENT;
    }

    /// Whether what follows the last wildcard is the end of the file's name, as far as it is known.
    private static boolean mayEndAlike(String pattern, Value file) {
        int wildcard = Math.max(pattern.lastIndexOf('*'), Math.max(pattern.lastIndexOf('?'), pattern.lastIndexOf(']')));
        String end = pattern.substring(wildcard + 1);
        String known = file.suffix();
        return known.endsWith(end) || !file.isKnown() && end.endsWith(known);
    }
}
