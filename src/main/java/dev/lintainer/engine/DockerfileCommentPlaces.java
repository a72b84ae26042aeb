package dev.lintainer.engine;

import dev.lintainer.syntax.dockerfile.Directive;
import dev.lintainer.syntax.dockerfile.DockerfileComment;
import dev.lintainer.syntax.dockerfile.DockerfileComment.Place;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import dev.lintainer.syntax.dockerfile.HereDocument;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A comment between instructions speaks of the next one, a comment inside of a continued instruction of the next line,
/// a comment in a here-document of the next command. Dockerfiles have no comments at the ends of lines.
final class DockerfileCommentPlaces implements CommentPlaces {
    private final DockerfileSyntax file;

    /// The directives at the top are comments too, to all others than BuildKit.
    private final List<Span> comments = new ArrayList<>();

    private final List<Span> instructions = new ArrayList<>();
    private final List<Span> hereDocuments = new ArrayList<>();

    DockerfileCommentPlaces(DockerfileSyntax file) {
        this.file = file;
        for (Directive directive : file.directives()) {
            comments.add(directive.span());
        }
        for (DockerfileComment comment : file.comments()) {
            comments.add(comment.span());
        }
        for (Instruction instruction : file.instructions()) {
            instructions.add(instruction.span());
            for (HereDocument document : instruction.text().hereDocuments()) {
                hereDocuments.add(document.span());
            }
        }
    }

    @Override
    public SourceFile source() {
        return file.source();
    }

    @Override
    public Optional<Scope> scopeOf(Span comment) {
        if (!CommentLines.isFirstOnLine(source(), comment.start())) {
            return Optional.empty();
        }
        int known = OrderedSpans.countBefore(comments, comment.start() + 1) - 1;
        if (known >= 0 && comments.get(known).contains(comment.start())) {
            return Optional.of(scopeOfKnown(known, comment.end()));
        }
        return OrderedSpans.lastUpTo(hereDocuments, comment.start())
                .filter(document -> document.contains(comment))
                .map(document ->
                        new Scope.StartingOn(CommentLines.nextCommand(source(), comment.end(), document.end())));
    }

    private Scope scopeOfKnown(int index, int end) {
        int directives = file.directives().size();
        if (index < directives) {
            return new Scope.WholeFile();
        }
        Place place = file.comments().get(index - directives).place();
        return switch (place) {
            case BETWEEN_INSTRUCTIONS ->
                    new Scope.Within(OrderedSpans.firstFrom(instructions, end).orElse(Span.at(end)));
            // Every line of the instruction continues the one before: the next one is all that can be meant.
            case INSIDE_INSTRUCTION ->
                    new Scope.StartingOn(CommentLines.nextLine(source(), end, source().text().length()));
        };
    }

    @Override
    public int contentStart() {
        return instructions.isEmpty() ? source().text().length() : instructions.getFirst().start();
    }

    @Override
    public List<Span> comments() {
        return comments;
    }
}
