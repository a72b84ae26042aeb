package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.SyntaxProblem;

/// Leaves the statement that cannot be read; caught where the next statement begins, never outside of this package.
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TOKEN = 20;

    private final transient SyntaxProblem problem;
    private final int offset;
    private final Kind kind;

    enum Kind {
        /// Something stands where it cannot.
        UNEXPECTED,
        /// The text ends before what was opened is closed.
        UNCLOSED
    }

    private SyntaxFailure(SyntaxProblem problem, int offset, Kind kind) {
        super(problem.message(), null, false, false);
        this.problem = problem;
        this.offset = offset;
        this.kind = kind;
    }

    SyntaxProblem problem() {
        return problem;
    }

    /// Where the reader stood, an offset into its script.
    int offset() {
        return offset;
    }

    Kind kind() {
        return kind;
    }

    /// @param opener offset of `name`, the token that opens
    static SyntaxFailure unclosed(Cursor cursor, int opener, String name, String closer) {
        int end = Math.min(opener + name.length(), cursor.end());
        SyntaxProblem problem =
                new SyntaxProblem(
                        "unclosed",
                        "`" + name + "` is not closed",
                        "close it with `" + closer + "`",
                        cursor.span(opener, end));
        return new SyntaxFailure(problem, cursor.at(), Kind.UNCLOSED);
    }

    /// The token under the cursor.
    static SyntaxFailure unexpected(Cursor cursor) {
        int start = cursor.at();
        if (cursor.isAtEnd()) {
            SyntaxProblem problem =
                    new SyntaxProblem(
                            "unexpected-end", "the script ends where a command goes on", cursor.span(start, start));
            return new SyntaxFailure(problem, start, Kind.UNCLOSED);
        }
        if (cursor.isAtNewline()) {
            SyntaxProblem problem =
                    new SyntaxProblem(
                            "unexpected-token", "the line ends where a command goes on", cursor.span(start, start));
            return new SyntaxFailure(problem, start, Kind.UNEXPECTED);
        }
        int end = cursor.tokenEnd(LONGEST_TOKEN);
        String token = cursor.text().substring(start, end);
        SyntaxProblem problem =
                new SyntaxProblem("unexpected-token", "unexpected `" + token + "`", cursor.span(start, end));
        return new SyntaxFailure(problem, start, Kind.UNEXPECTED);
    }

    /// Nothing stands between the token `opener` and the cursor, where a command must.
    static SyntaxFailure missingCommand(Cursor cursor, String opener) {
        if (cursor.isAtEnd()) {
            return unexpected(cursor);
        }
        int start = cursor.at();
        SyntaxProblem problem =
                new SyntaxProblem(
                        "missing-command",
                        "no command after `" + opener + "`",
                        "put `:` where nothing is to be done",
                        cursor.span(start, cursor.tokenEnd(LONGEST_TOKEN)));
        return new SyntaxFailure(problem, start, Kind.UNEXPECTED);
    }

    static SyntaxFailure tooDeep(Cursor cursor) {
        int start = cursor.at();
        SyntaxProblem problem =
                new SyntaxProblem(
                        "nesting-too-deep",
                        "commands are nested more than " + Cursor.MAX_DEPTH + " levels deep",
                        cursor.span(start, start));
        return new SyntaxFailure(problem, start, Kind.UNEXPECTED);
    }

    static SyntaxFailure tooLong(Cursor cursor) {
        int start = cursor.at();
        SyntaxProblem problem =
                new SyntaxProblem(
                        "list-too-long",
                        "more than " + CommandReader.MAX_CHAIN + " commands are joined by `&&` and `||`",
                        cursor.span(start, start));
        return new SyntaxFailure(problem, start, Kind.UNEXPECTED);
    }
}
