package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.shell.ShellScript.Statement;
import dev.lintainer.syntax.shell.ShellScript.Terminator;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads a whole script, statement by statement, and goes on behind what cannot be read.
final class ScriptReader {
    /// A text with more faults than this is no shell script; each one may cost a look at all that follows.
    private static final int MAX_FAULTS = 20;

    private ScriptReader() {}

    static ShellScript read(MappedText script, Holes holes, List<SyntaxProblem> problems) {
        Span whole = new Span(0, script.length());
        HereDocuments hereDocuments = HereDocuments.none();
        if (script.text().contains("<<")) {
            HereDocuments found = HereDocuments.locating();
            readStatements(new Cursor(script, whole, holes, found, 0, new ArrayList<>()));
            hereDocuments = found.located();
        }
        return readStatements(new Cursor(script, whole, holes, hereDocuments, 0, problems));
    }

    /// A script between backquotes. What is wrong in it does not keep the script around it from being read.
    static ShellScript readInner(Cursor outer, MappedText script) {
        Span whole = new Span(0, script.length());
        HereDocuments hereDocuments = HereDocuments.none();
        if (script.text().contains("<<")) {
            HereDocuments found = HereDocuments.locating();
            readStatements(outer.inner(script, whole, found).withProblems(new ArrayList<>()));
            hereDocuments = found.located();
        }
        return readStatements(outer.inner(script, whole, hereDocuments));
    }

    private static ShellScript readStatements(Cursor cursor) {
        int depth = cursor.depth();
        int faults = 0;
        List<Statement> statements = new ArrayList<>();
        cursor.skipLines();
        while (!cursor.isAtEnd()) {
            int start = cursor.at();
            int known = cursor.problems().size();
            try {
                statements.add(CommandReader.readStatement(cursor, Stop.SCRIPT_END));
            } catch (SyntaxFailure failure) {
                cursor.leaveTo(depth);
                faults++;
                statements.add(recover(cursor, start, known, faults, failure));
            }
            cursor.skipLines();
        }
        return CommandReader.script(statements, cursor.span(0, 0));
    }

    /// Leaves out the text up to the end of the line where reading failed. What was opened and never closed fails at
    /// the script's end; then only the line that opens it is left out.
    ///
    /// @param known how many problems there were before the statement
    private static Statement recover(Cursor cursor, int start, int known, int faults, SyntaxFailure failure) {
        List<SyntaxProblem> problems = cursor.problems();
        problems.subList(known, problems.size()).clear();
        boolean leftOver = faults > 1 && failure.kind() == SyntaxFailure.Kind.UNEXPECTED && failure.offset() == start;
        if (!leftOver) {
            problems.add(failure.problem());
        }
        int from = failure.kind() == SyntaxFailure.Kind.UNCLOSED ? start : Math.max(start, failure.offset());
        int end = faults < MAX_FAULTS ? logicalLineEnd(cursor, from) : cursor.end();
        cursor.moveTo(end);
        cursor.hereDocuments().forgetFrom(end);
        ShellNode.Unreadable unreadable =
                new ShellNode.Unreadable(cursor.text().substring(start, end), cursor.span(start, end));
        return new Statement(unreadable, Terminator.SEQUENTIAL);
    }

    /// The end of the line at an offset, or of the last one that it goes on with behind backslashes.
    private static int logicalLineEnd(Cursor cursor, int offset) {
        int end = cursor.lineEnd(offset);
        while (end < cursor.end() && end > offset && cursor.text().charAt(end - 1) == '\\') {
            end = cursor.lineEnd(end + cursor.newlineLength(end));
        }
        return end;
    }
}
