package dev.lintainer.engine;

import dev.lintainer.text.LineIndex;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;

/// The lines around a comment.
final class CommentLines {
    /// A command farther away than this is not what a comment speaks of, and a longer one is cut. Bounds what a file
    /// costs that is nothing but comments.
    private static final int MOST_LINES = 100;

    private CommentLines() {}

    /// The line around an offset, without its terminator.
    static Span around(SourceFile source, int offset) {
        LineIndex lines = source.lines();
        return lines.line(lines.lineAt(offset));
    }

    static boolean isFirstOnLine(SourceFile source, int offset) {
        String text = source.text();
        int at = offset - 1;
        while (at >= 0 && SuppressionSyntax.isBlank(text.charAt(at))) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /// The next line of a script that is neither blank nor a comment; nothing at the comment's end when there is none.
    static Span nextLine(SourceFile source, int commentEnd, int scriptEnd) {
        LineIndex lines = source.lines();
        int first = lines.lineAt(commentEnd) + 1;
        int last = Math.min(lines.lineCount(), first + MOST_LINES);
        for (int number = first; number <= last; number++) {
            Span line = lines.line(number);
            if (line.start() >= scriptEnd) {
                break;
            }
            if (!isBlankOrComment(source.text(), line)) {
                return line;
            }
        }
        return Span.at(commentEnd);
    }

    /// The next line and those that continue it.
    static Span nextCommand(SourceFile source, int commentEnd, int scriptEnd) {
        Span command = nextLine(source, commentEnd, scriptEnd);
        LineIndex lines = source.lines();
        int number = lines.lineAt(command.end());
        int last = Math.min(lines.lineCount(), number + MOST_LINES);
        while (number < last && command.end() < scriptEnd && isContinued(source.text(), command)) {
            number++;
            command = command.to(lines.line(number));
        }
        return command;
    }

    private static boolean isContinued(String text, Span line) {
        return !line.isEmpty() && text.charAt(line.end() - 1) == '\\';
    }

    private static boolean isBlankOrComment(String text, Span line) {
        Span content = SuppressionSyntax.stripped(text, line.start(), line.end());
        return content.isEmpty() || text.charAt(content.start()) == '#';
    }
}
