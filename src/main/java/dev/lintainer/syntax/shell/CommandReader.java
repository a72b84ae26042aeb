package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellNode.AndOr;
import dev.lintainer.syntax.shell.ShellNode.Connector;
import dev.lintainer.syntax.shell.ShellNode.Negation;
import dev.lintainer.syntax.shell.ShellNode.Pipe;
import dev.lintainer.syntax.shell.ShellNode.SimpleCommand;
import dev.lintainer.syntax.shell.ShellScript.Statement;
import dev.lintainer.syntax.shell.ShellScript.Terminator;
import dev.lintainer.syntax.shell.WordReader.Place;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads lists, pipes and simple commands.
final class CommandReader {
    /// `&&` and `||` group to the left; who walks the tree recurses as deep as a chain is long.
    static final int MAX_CHAIN = 1000;

    private CommandReader() {}

    /// Commands up to `stop`, which is not taken, or up to the end.
    static ShellScript readList(Cursor cursor, Stop stop) {
        int start = cursor.at();
        List<Statement> statements = new ArrayList<>();
        cursor.skipLines();
        while (!cursor.isAtEnd() && !stop.isAt(cursor)) {
            statements.add(readStatement(cursor, stop));
            cursor.skipLines();
        }
        return script(statements, cursor.span(start, start));
    }

    /// @param caret the place of a list without commands
    static ShellScript script(List<Statement> statements, Span caret) {
        if (statements.isEmpty()) {
            return new ShellScript(statements, caret);
        }
        Span first = statements.getFirst().command().span();
        return new ShellScript(statements, first.to(statements.getLast().command().span()));
    }

    /// One command and what ends it, the cursor at its first character.
    static Statement readStatement(Cursor cursor, Stop stop) {
        ShellNode command = readAndOr(cursor);
        cursor.skipToToken();
        int next = cursor.peek(1);
        if (cursor.peek() == '&' && next != '&') {
            cursor.advance(1);
            return new Statement(command, Terminator.BACKGROUND);
        }
        if (cursor.peek() == ';' && next != ';' && next != '&') {
            cursor.advance(1);
        } else if (!cursor.isAtEnd() && !cursor.isAtNewline() && !stop.isAt(cursor)) {
            throw SyntaxFailure.unexpected(cursor);
        }
        return new Statement(command, Terminator.SEQUENTIAL);
    }

    private static ShellNode readAndOr(Cursor cursor) {
        ShellNode left = readPipeline(cursor);
        for (int links = 0; ; links++) {
            cursor.skipToToken();
            Connector connector;
            if (cursor.take("&&")) {
                connector = Connector.AND;
            } else if (cursor.take("||")) {
                connector = Connector.OR;
            } else {
                return left;
            }
            if (links == MAX_CHAIN) {
                throw SyntaxFailure.tooLong(cursor);
            }
            cursor.skipLines();
            ShellNode right = readPipeline(cursor);
            left = new AndOr(left, connector, right, left.span().to(right.span()));
        }
    }

    private static ShellNode readPipeline(Cursor cursor) {
        int start = cursor.at();
        skipKeywordBeforeCompound(cursor);
        if (cursor.takeWord("!")) {
            cursor.enter();
            cursor.skipBlanks();
            ShellNode negated = readPipeline(cursor);
            cursor.leave();
            return new Negation(negated, cursor.span(start, start).to(negated.span()));
        }
        ShellNode first = CompoundReader.readCommand(cursor);
        cursor.skipToToken();
        if (!isAtBar(cursor)) {
            return first;
        }
        List<ShellNode> commands = new ArrayList<>();
        commands.add(first);
        while (isAtBar(cursor)) {
            cursor.advance(cursor.peek(1) == '&' ? 2 : 1);
            cursor.skipLines();
            commands.add(CompoundReader.readCommand(cursor));
            cursor.skipToToken();
        }
        return new Pipe(commands, first.span().to(commands.getLast().span()));
    }

    private static boolean isAtBar(Cursor cursor) {
        return cursor.peek() == '|' && cursor.peek(1) != '|';
    }

    /// `time` and `coproc` say nothing about what the command does; before a simple command they stay its first word.
    private static void skipKeywordBeforeCompound(Cursor cursor) {
        int start = cursor.at();
        if (cursor.takeWord("time")) {
            cursor.skipBlanks();
            cursor.takeWord("-p");
        } else if (cursor.takeWord("coproc")) {
            cursor.skipBlanks();
            int nameEnd = Assignment.nameEnd(cursor.text(), cursor.at(), cursor.end());
            if (!CompoundReader.isAtCompound(cursor) && nameEnd > cursor.at()) {
                cursor.moveTo(nameEnd);
            }
        } else {
            return;
        }
        cursor.skipBlanks();
        if (!CompoundReader.isAtCompound(cursor) && !cursor.looksAtWord("!")) {
            cursor.moveTo(start);
        }
    }

    /// Assignments, words and redirections; a function, where `()` follows the first word.
    static ShellNode readSimple(Cursor cursor) {
        int start = cursor.at();
        int end = start;
        List<Assignment> assignments = new ArrayList<>();
        List<ShellWord> words = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        Place place = Place.ASSIGNMENT;
        while (true) {
            cursor.skipBlanks();
            Optional<Redirection> redirection = RedirectionReader.read(cursor);
            if (redirection.isPresent()) {
                redirections.add(redirection.get());
                end = cursor.at();
                continue;
            }
            if (cursor.peek() == '(' && words.size() == 1 && assignments.isEmpty() && redirections.isEmpty()) {
                return CompoundReader.readFunctionAfterName(cursor, start, words.getFirst());
            }
            if (isAtCommandEnd(cursor)) {
                break;
            }
            ShellWord word = WordReader.read(cursor, place);
            end = cursor.at();
            Optional<Assignment> assignment = words.isEmpty() ? Assignment.of(word) : Optional.empty();
            if (assignment.isPresent()) {
                assignments.add(assignment.get());
                continue;
            }
            if (words.isEmpty() && !takesAssignments(word)) {
                place = Place.ARGUMENT;
            }
            words.add(word);
        }
        if (end == start) {
            throw SyntaxFailure.unexpected(cursor);
        }
        return new SimpleCommand(assignments, words, redirections, cursor.span(start, end));
    }

    private static boolean isAtCommandEnd(Cursor cursor) {
        return cursor.peek() == '#' || isAtWordEnd(cursor);
    }

    /// Whether no word can begin here.
    static boolean isAtWordEnd(Cursor cursor) {
        return switch (cursor.peek()) {
            case '<', '>' -> cursor.peek(1) != '(';
            case '\r' -> cursor.isAtNewline();
            default -> Cursor.isDelimiter(cursor.peek());
        };
    }

    /// The builtins after which bash reads `name=(a b)`.
    private static boolean takesAssignments(ShellWord name) {
        return switch (name.literal().orElse("")) {
            case "export", "local", "declare", "typeset", "readonly", "alias", "eval", "let" -> true;
            default -> false;
        };
    }
}
