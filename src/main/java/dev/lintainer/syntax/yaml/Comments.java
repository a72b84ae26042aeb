package dev.lintainer.syntax.yaml;

import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds the comments between the scalars of a text.
final class Comments {
    private Comments() {}

    static List<YamlComment> in(String text, Solids solids) {
        List<YamlComment> comments = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < solids.size(); i++) {
            at = collect(text, at, solids.start(i), comments);
            at = Math.max(at, solids.end(i));
        }
        collect(text, at, text.length(), comments);
        return comments;
    }

    /// Gives where it stopped: `to`, or the end of a comment that begins before it.
    private static int collect(String text, int from, int to, List<YamlComment> comments) {
        int at = from;
        while (at < to) {
            int hash = text.indexOf('#', at, to);
            if (hash < 0) {
                return to;
            }
            if (hash > 0 && !SourceLines.isSpaceOrEnd(text, hash - 1)) {
                at = hash + 1;
                continue;
            }
            int end = SourceLines.lineEnd(text, hash);
            comments.add(comment(text, hash, end));
            at = end;
        }
        return at;
    }

    private static YamlComment comment(String text, int start, int end) {
        YamlComment.Placement placement =
                SourceLines.isFirstOnLine(text, start)
                        ? YamlComment.Placement.OWN_LINE
                        : YamlComment.Placement.END_OF_LINE;
        return new YamlComment(text.substring(start + 1, end).strip(), placement, new Span(start, end));
    }
}
