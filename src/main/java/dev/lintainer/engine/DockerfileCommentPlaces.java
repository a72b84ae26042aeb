package dev.lintainer.engine;

import dev.lintainer.syntax.dockerfile.Directive;
import dev.lintainer.syntax.dockerfile.DockerfileComment;
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
record DockerfileCommentPlaces(DockerfileSyntax file) implements CommentPlaces {
    @Override
    public SourceFile source() {
        return file.source();
    }

    @Override
    public Optional<Scope> scopeOf(Span comment) {
        String text = source().text();
        if (!CommentPlaces.isFirstOnLine(text, comment.start())) {
            return Optional.empty();
        }
        for (DockerfileComment known : file.comments()) {
            if (known.span().contains(comment.start())) {
                return Optional.of(scopeOf(known));
            }
        }
        for (Directive directive : file.directives()) {
            if (directive.span().contains(comment.start())) {
                return Optional.of(new Scope.WholeFile());
            }
        }
        for (Instruction instruction : file.instructions()) {
            for (HereDocument document : instruction.text().hereDocuments()) {
                if (document.span().contains(comment)) {
                    return Optional.of(
                            new Scope.StartingOn(
                                    CommentPlaces.nextCommand(text, comment.end(), document.span().end())));
                }
            }
        }
        return Optional.empty();
    }

    private Scope scopeOf(DockerfileComment comment) {
        return switch (comment.place()) {
            case BETWEEN_INSTRUCTIONS -> new Scope.Within(nextInstruction(comment.span().end()));
            case INSIDE_INSTRUCTION -> new Scope.StartingOn(nextLine(comment.span().end()));
        };
    }

    private Span nextInstruction(int offset) {
        for (Instruction instruction : file.instructions()) {
            if (instruction.span().start() >= offset) {
                return instruction.span();
            }
        }
        return Span.at(offset);
    }

    /// In an instruction every line continues the one before it, so that its first line is all that a comment can mean.
    private Span nextLine(int offset) {
        String text = source().text();
        Span command = CommentPlaces.nextCommand(text, offset, text.length());
        return new Span(command.start(), CommentPlaces.endOfLine(text, command.start()));
    }

    @Override
    public int contentStart() {
        return file.instructions().isEmpty() ? source().text().length() : file.instructions().getFirst().span().start();
    }

    @Override
    public List<Span> comments() {
        List<Span> comments = new ArrayList<>();
        for (Directive directive : file.directives()) {
            comments.add(directive.span());
        }
        for (DockerfileComment comment : file.comments()) {
            comments.add(comment.span());
        }
        return comments;
    }
}
