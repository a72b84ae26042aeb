package dev.lintainer.engine;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Tells what the comments of one file speak of.
sealed interface CommentPlaces permits YamlCommentPlaces, DockerfileCommentPlaces {
    SourceFile source();

    /// Where a comment from `#` to the end of its line has effect; empty when that text is no comment.
    Optional<Scope> scopeOf(Span comment);

    /// Where the file's content begins; what stands before is the top of the file.
    int contentStart();

    /// The file's comments in its own language, those inside of scripts left out.
    List<Span> comments();

    /// The next command of a script after a comment: the first line that is neither blank nor a comment, and those that
    /// continue it.
    static Span nextCommand(String text, int commentEnd, int scriptEnd) {
        int start = lineAfter(text, commentEnd);
        while (start < scriptEnd && isBlankOrComment(text, start)) {
            start = lineAfter(text, start);
        }
        int end = endOfLine(text, start);
        while (end < scriptEnd && end > start && text.charAt(end - 1) == '\\') {
            end = endOfLine(text, lineAfter(text, end));
        }
        return new Span(Math.min(start, scriptEnd), Math.max(Math.min(start, scriptEnd), Math.min(end, scriptEnd)));
    }

    /// The line around an offset.
    static Span line(String text, int offset) {
        int start = offset;
        while (start > 0 && !isTerminator(text.charAt(start - 1))) {
            start--;
        }
        return new Span(start, endOfLine(text, offset));
    }

    static boolean isFirstOnLine(String text, int offset) {
        int at = offset - 1;
        while (at >= 0 && SuppressionSyntax.isBlank(text.charAt(at))) {
            at--;
        }
        return at < 0 || isTerminator(text.charAt(at));
    }

    static int endOfLine(String text, int offset) {
        int end = Math.min(offset, text.length());
        while (end < text.length() && !isTerminator(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int lineAfter(String text, int offset) {
        int end = endOfLine(text, offset);
        boolean isCrLf = text.startsWith("\r\n", end);
        return Math.min(text.length(), end + (isCrLf ? 2 : 1));
    }

    private static boolean isBlankOrComment(String text, int lineStart) {
        int at = lineStart;
        while (at < text.length() && SuppressionSyntax.isBlank(text.charAt(at))) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '#' || isTerminator(text.charAt(at));
    }

    private static boolean isTerminator(char c) {
        return c == '\n' || c == '\r';
    }
}
