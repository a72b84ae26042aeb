package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellNode.Branch;
import dev.lintainer.syntax.shell.ShellNode.CaseArm;
import dev.lintainer.syntax.shell.ShellNode.LoopKind;
import dev.lintainer.syntax.shell.ShellWord.Literal;
import dev.lintainer.syntax.shell.ShellWord.Quoting;
import dev.lintainer.syntax.shell.WordReader.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads commands that hold other commands, tests and arithmetic.
final class CompoundReader {
    private static final int LONGEST_RESERVED_WORD = 8;

    private CompoundReader() {}

    static ShellNode readCommand(Cursor cursor) {
        if (cursor.peek() == '(') {
            int arithmeticEnd = ExpansionReader.arithmeticEnd(cursor);
            return arithmeticEnd >= 0 ? readArithmetic(cursor, arithmeticEnd) : readSubshell(cursor);
        }
        return switch (reservedWord(cursor)) {
            case "{" -> readGroup(cursor);
            case "if" -> readIf(cursor);
            case "while" -> readLoop(cursor, LoopKind.WHILE, "while");
            case "until" -> readLoop(cursor, LoopKind.UNTIL, "until");
            case "for" -> ForReader.read(cursor, "for");
            case "select" -> ForReader.read(cursor, "select");
            case "case" -> readCase(cursor);
            case "function" -> readFunction(cursor);
            case "[[" -> readTest(cursor);
            case "then", "elif", "else", "fi", "do", "done", "esac", "}" -> throw SyntaxFailure.unexpected(cursor);
            default -> CommandReader.readSimple(cursor);
        };
    }

    static boolean isAtCompound(Cursor cursor) {
        return cursor.peek() == '('
                || switch (reservedWord(cursor)) {
                    case "{", "if", "while", "until", "for", "select", "case", "[[" -> true;
                    default -> false;
                };
    }

    /// The word under the cursor, where it could be a reserved one.
    private static String reservedWord(Cursor cursor) {
        int end = cursor.tokenEnd(LONGEST_RESERVED_WORD + 1);
        boolean fits = end - cursor.at() <= LONGEST_RESERVED_WORD;
        return fits ? cursor.text().substring(cursor.at(), end) : "";
    }

    private static ShellNode readArithmetic(Cursor cursor, int end) {
        int start = cursor.at();
        String text = cursor.text().substring(start + 2, end - 2);
        cursor.moveTo(end);
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.Arithmetic(text, redirections, cursor.span(start, cursor.at()));
    }

    private static ShellNode readSubshell(Cursor cursor) {
        int start = cursor.at();
        cursor.enter();
        cursor.advance(1);
        ShellScript body = readBody(cursor, Stop.PARENTHESIS, start, "(");
        close(cursor, start, "(", ")");
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.Subshell(body, redirections, cursor.span(start, cursor.at()));
    }

    static ShellNode readGroup(Cursor cursor) {
        int start = cursor.at();
        cursor.enter();
        cursor.advance(1);
        ShellScript body = readBody(cursor, Stop.BRACE, start, "{");
        close(cursor, start, "{", "}");
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.Group(body, redirections, cursor.span(start, cursor.at()));
    }

    /// At least one command up to `stop`.
    ///
    /// @param opener offset of the token `name`, which the commands follow
    static ShellScript readBody(Cursor cursor, Stop stop, int opener, String name) {
        ShellScript body = CommandReader.readList(cursor, stop);
        if (body.statements().isEmpty() && !cursor.isAtEnd()) {
            throw SyntaxFailure.missingCommand(cursor, name);
        }
        if (cursor.isAtEnd()) {
            throw SyntaxFailure.unclosed(cursor, opener, name, closerOf(stop));
        }
        return body;
    }

    private static String closerOf(Stop stop) {
        return switch (stop) {
            case SCRIPT_END -> "";
            case PARENTHESIS -> ")";
            case BRACE -> "}";
            case THEN -> "then";
            case ELIF_ELSE_FI, FI -> "fi";
            case DO -> "do";
            case DONE -> "done";
            case CASE_ARM_END -> "esac";
        };
    }

    /// Takes the closer that a body ended at.
    static void close(Cursor cursor, int opener, String name, String closer) {
        if (!cursor.take(closer)) {
            throw SyntaxFailure.unclosed(cursor, opener, name, closer);
        }
        cursor.leave();
    }

    private static ShellNode readIf(Cursor cursor) {
        int start = cursor.at();
        cursor.enter();
        cursor.advance("if".length());
        List<Branch> branches = new ArrayList<>();
        do {
            ShellScript condition = readBody(cursor, Stop.THEN, start, "if");
            cursor.advance("then".length());
            branches.add(new Branch(condition, readBody(cursor, Stop.ELIF_ELSE_FI, start, "if")));
        } while (cursor.takeWord("elif"));
        Optional<ShellScript> otherwise =
                cursor.takeWord("else") ? Optional.of(readBody(cursor, Stop.FI, start, "if")) : Optional.empty();
        close(cursor, start, "if", "fi");
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.If(branches, otherwise, redirections, cursor.span(start, cursor.at()));
    }

    private static ShellNode readLoop(Cursor cursor, LoopKind kind, String name) {
        int start = cursor.at();
        cursor.enter();
        cursor.advance(name.length());
        ShellScript condition = readBody(cursor, Stop.DO, start, name);
        cursor.advance("do".length());
        ShellScript body = readBody(cursor, Stop.DONE, start, name);
        close(cursor, start, name, "done");
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.Loop(kind, condition, body, redirections, cursor.span(start, cursor.at()));
    }

    private static ShellNode readCase(Cursor cursor) {
        int start = cursor.at();
        cursor.enter();
        cursor.advance("case".length());
        ShellWord subject = readWord(cursor);
        cursor.skipLines();
        if (!cursor.takeWord("in")) {
            throw SyntaxFailure.unexpected(cursor);
        }
        List<CaseArm> arms = new ArrayList<>();
        for (cursor.skipLines(); !cursor.looksAtWord("esac"); cursor.skipLines()) {
            if (cursor.isAtEnd()) {
                throw SyntaxFailure.unclosed(cursor, start, "case", "esac");
            }
            arms.add(readArm(cursor));
        }
        close(cursor, start, "case", "esac");
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.Case(subject, arms, redirections, cursor.span(start, cursor.at()));
    }

    private static CaseArm readArm(Cursor cursor) {
        cursor.take("(");
        List<ShellWord> patterns = new ArrayList<>();
        do {
            patterns.add(readWord(cursor));
            cursor.skipBlanks();
        } while (cursor.take("|"));
        if (!cursor.take(")")) {
            throw SyntaxFailure.unexpected(cursor);
        }
        ShellScript body = CommandReader.readList(cursor, Stop.CASE_ARM_END);
        if (!cursor.take(";;&") && !cursor.take(";;")) {
            cursor.take(";&");
        }
        return new CaseArm(patterns, body);
    }

    /// One word, which must be there.
    static ShellWord readWord(Cursor cursor) {
        cursor.skipBlanks();
        if (CommandReader.isAtWordEnd(cursor)) {
            throw SyntaxFailure.unexpected(cursor);
        }
        return WordReader.read(cursor, Place.ARGUMENT);
    }

    /// `function name body` or `function name() body`.
    private static ShellNode readFunction(Cursor cursor) {
        int start = cursor.at();
        cursor.advance("function".length());
        ShellWord name = readWord(cursor);
        cursor.skipBlanks();
        int beforeParenthesis = cursor.at();
        boolean closed = false;
        if (cursor.take("(")) {
            cursor.skipBlanks();
            closed = cursor.take(")");
        }
        if (!closed) {
            cursor.moveTo(beforeParenthesis);
        }
        return readFunctionBody(cursor, start, name);
    }

    /// `name() body`, the cursor at the parenthesis.
    static ShellNode readFunctionAfterName(Cursor cursor, int start, ShellWord name) {
        int parenthesis = cursor.at();
        cursor.advance(1);
        cursor.skipBlanks();
        if (!cursor.take(")")) {
            cursor.moveTo(parenthesis);
            throw SyntaxFailure.unexpected(cursor);
        }
        return readFunctionBody(cursor, start, name);
    }

    private static ShellNode readFunctionBody(Cursor cursor, int start, ShellWord name) {
        cursor.skipLines();
        if (!isAtCompound(cursor)) {
            throw SyntaxFailure.unexpected(cursor);
        }
        cursor.enter();
        ShellNode body = readCommand(cursor);
        cursor.leave();
        return new ShellNode.Function(name.content().text(), body, cursor.span(start, cursor.at()));
    }

    private static ShellNode readTest(Cursor cursor) {
        int start = cursor.at();
        cursor.advance("[[".length());
        List<ShellWord> words = new ArrayList<>();
        Place place = Place.ARGUMENT;
        for (cursor.skipLines(); !cursor.takeWord("]]"); cursor.skipLines()) {
            if (cursor.isAtEnd()) {
                throw SyntaxFailure.unclosed(cursor, start, "[[", "]]");
            }
            ShellWord word =
                    place == Place.ARGUMENT && isAtTestOperator(cursor)
                            ? readTestOperator(cursor)
                            : readTestWord(cursor, place);
            words.add(word);
            place = word.literal().filter("=~"::equals).isPresent() ? Place.EXPRESSION : Place.ARGUMENT;
        }
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.Test(words, redirections, cursor.span(start, cursor.at()));
    }

    private static boolean isAtTestOperator(Cursor cursor) {
        return switch (cursor.peek()) {
            case '(', ')' -> true;
            case '<', '>' -> cursor.peek(1) != '(';
            case '&', '|' -> cursor.peek(1) == cursor.peek();
            default -> false;
        };
    }

    private static ShellWord readTestOperator(Cursor cursor) {
        int start = cursor.at();
        cursor.advance(cursor.peek() == '&' || cursor.peek() == '|' ? 2 : 1);
        Literal operator = new Literal(cursor.slice(start, cursor.at()), Quoting.UNQUOTED);
        return new ShellWord(List.of(operator), operator.span());
    }

    private static ShellWord readTestWord(Cursor cursor, Place place) {
        int start = cursor.at();
        ShellWord word = WordReader.read(cursor, place);
        if (cursor.at() == start) {
            throw SyntaxFailure.unexpected(cursor);
        }
        return word;
    }
}
