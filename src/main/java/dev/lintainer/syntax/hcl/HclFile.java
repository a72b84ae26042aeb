package dev.lintainer.syntax.hcl;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;

/// A file's tree and its comments, in the order of the text.
///
/// @param comments without the ends of their lines
public record HclFile(SourceFile source, HclBody body, List<Span> comments) {
    public HclFile {
        comments = List.copyOf(comments);
    }
}
