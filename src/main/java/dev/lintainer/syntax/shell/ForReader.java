package dev.lintainer.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `for` and `select`.
final class ForReader {
    private ForReader() {}

    /// @param keyword the word under the cursor
    static ShellNode read(Cursor cursor, String keyword) {
        int start = cursor.at();
        cursor.enter();
        cursor.advance(keyword.length());
        cursor.skipBlanks();
        if (cursor.looksAt("((")) {
            return readArithmetic(cursor, start);
        }
        String variable = CompoundReader.readWord(cursor).content().text();
        skipLinesBefore(cursor, "in");
        Optional<List<ShellWord>> items = cursor.takeWord("in") ? Optional.of(readItems(cursor)) : Optional.empty();
        ShellScript body = readLoopBody(cursor, start, keyword);
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.For(variable, items, body, redirections, cursor.span(start, cursor.at()));
    }

    private static void skipLinesBefore(Cursor cursor, String word) {
        int before = cursor.at();
        cursor.skipLines();
        if (!cursor.looksAtWord(word)) {
            cursor.moveTo(before);
        }
    }

    private static List<ShellWord> readItems(Cursor cursor) {
        List<ShellWord> items = new ArrayList<>();
        for (cursor.skipToToken(); !CommandReader.isAtWordEnd(cursor); cursor.skipToToken()) {
            items.add(WordReader.read(cursor, WordReader.Place.ARGUMENT));
        }
        return items;
    }

    private static ShellNode readArithmetic(Cursor cursor, int start) {
        int header = cursor.at();
        int end = ExpansionReader.arithmeticEnd(cursor);
        if (end < 0) {
            throw SyntaxFailure.unclosed(cursor, header, "((", "))");
        }
        String text = cursor.text().substring(header + 2, end - 2);
        cursor.moveTo(end);
        ShellScript body = readLoopBody(cursor, start, "for");
        List<Redirection> redirections = RedirectionReader.readAll(cursor);
        return new ShellNode.ArithmeticFor(text, body, redirections, cursor.span(start, cursor.at()));
    }

    /// `; do commands done`, or bash's `; { commands }`.
    private static ShellScript readLoopBody(Cursor cursor, int start, String keyword) {
        cursor.skipBlanks();
        cursor.take(";");
        cursor.skipLines();
        if (cursor.takeWord("do")) {
            ShellScript body = CompoundReader.readBody(cursor, Stop.DONE, start, keyword);
            CompoundReader.close(cursor, start, keyword, "done");
            return body;
        }
        if (cursor.takeWord("{")) {
            ShellScript body = CompoundReader.readBody(cursor, Stop.BRACE, start, keyword);
            CompoundReader.close(cursor, start, keyword, "}");
            return body;
        }
        if (cursor.isAtEnd()) {
            throw SyntaxFailure.unclosed(cursor, start, keyword, "done");
        }
        throw SyntaxFailure.unexpected(cursor);
    }
}
