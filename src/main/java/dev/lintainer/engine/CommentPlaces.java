package dev.lintainer.engine;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Tells what the comments of one file speak of.
sealed interface CommentPlaces permits YamlCommentPlaces, DockerfileCommentPlaces, HclCommentPlaces {
    SourceFile source();

    /// Where a comment from `#` to the end of its line has effect; empty when that text is no comment.
    Optional<Scope> scopeOf(Span comment);

    /// Where the file's content begins; what stands before is the top of the file.
    int contentStart();

    /// The file's comments in its own language, in order, those inside of scripts left out.
    List<Span> comments();
}
