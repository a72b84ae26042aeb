package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellWord.Quoting;
import dev.lintainer.text.MappedText;
import java.util.List;

/// Reads what begins with `$` or a backquote, and process substitutions.
final class ExpansionReader {
    private ExpansionReader() {}

    /// An expansion, a hole, or a dollar sign that is only text.
    static void readDollar(Cursor cursor, WordBuilder word, Quoting quoting) {
        int holeEnd = cursor.holeEnd(cursor.at());
        if (holeEnd >= 0) {
            addHole(cursor, word, holeEnd, quoting);
            return;
        }
        int next = cursor.peek(1);
        if (next == '(') {
            readParenthesis(cursor, word, quoting);
        } else if (next == '{') {
            ParameterReader.readBraces(cursor, word, quoting);
        } else if (next == '[') {
            readOldArithmetic(cursor, word, quoting);
        } else if (ParameterReader.nameEnd(cursor, cursor.at() + 1) > cursor.at() + 1) {
            ParameterReader.readPlain(cursor, word, quoting);
        } else if (next == '\'' && quoting == Quoting.UNQUOTED) {
            EscapeReader.read(cursor, word);
        } else if (next == '"' && quoting == Quoting.UNQUOTED) {
            cursor.advance(1);
            WordReader.readDoubleQuoted(cursor, word);
        } else {
            word.take(cursor.at(), cursor.at() + 1, quoting);
            cursor.advance(1);
        }
    }

    static void addHole(Cursor cursor, WordBuilder word, int end, Quoting quoting) {
        int start = cursor.at();
        int innerEnd = Math.max(start + "${{".length(), end - "}}".length());
        MappedText expression = cursor.slice(start + "${{".length(), innerEnd);
        cursor.moveTo(end);
        word.add(new ShellWord.Hole(expression, quoting, cursor.excerpt(start)));
    }

    private static void readParenthesis(Cursor cursor, WordBuilder word, Quoting quoting) {
        int start = cursor.at();
        cursor.advance(1);
        int arithmeticEnd = arithmeticEnd(cursor);
        if (arithmeticEnd >= 0) {
            cursor.moveTo(arithmeticEnd);
            String text = cursor.text().substring(start + "$((".length(), arithmeticEnd - "))".length());
            word.add(new ShellWord.Arithmetic(text, quoting, cursor.excerpt(start)));
            return;
        }
        ShellScript script = readSubstituted(cursor, start, "$(");
        word.add(new ShellWord.CommandSubstitution(script, quoting, cursor.excerpt(start)));
    }

    static void readProcessSubstitution(Cursor cursor, WordBuilder word) {
        int start = cursor.at();
        String opener = cursor.peek() == '<' ? "<(" : ">(";
        cursor.advance(1);
        ShellScript script = readSubstituted(cursor, start, opener);
        word.add(new ShellWord.ProcessSubstitution(script, cursor.excerpt(start)));
    }

    private static ShellScript readSubstituted(Cursor cursor, int start, String opener) {
        cursor.enter();
        cursor.advance(1);
        ShellScript script = CommandReader.readList(cursor, Stop.PARENTHESIS);
        if (!cursor.take(")")) {
            throw SyntaxFailure.unclosed(cursor, start, opener, ")");
        }
        cursor.leave();
        return script;
    }

    /// The offset after the `))` of the `((` under the cursor, or -1 where it only opens two sub-shells.
    static int arithmeticEnd(Cursor cursor) {
        if (!cursor.looksAt("((") || !cursor.maySearch()) {
            return -1;
        }
        int open = 0;
        for (int i = cursor.at(); i < cursor.end(); i++) {
            int holeEnd = cursor.holeEnd(i);
            if (holeEnd >= 0) {
                i = holeEnd - 1;
                continue;
            }
            switch (cursor.text().charAt(i)) {
                case '(' -> open++;
                case ')' -> {
                    open--;
                    if (open == 1) {
                        boolean closes = i + 1 < cursor.end() && cursor.text().charAt(i + 1) == ')';
                        return closes ? i + 2 : -1;
                    }
                }
                case '\\' -> i++;
                case '\'', '"' -> i = skipQuoted(cursor, i);
                default -> {}
            }
        }
        cursor.searchedInVain();
        return -1;
    }

    /// The offset of the quote that closes the one at `opener`.
    private static int skipQuoted(Cursor cursor, int opener) {
        char quote = cursor.text().charAt(opener);
        int i = opener + 1;
        while (i < cursor.end() && cursor.text().charAt(i) != quote) {
            i += quote == '"' && cursor.text().charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /// `$[ ]`, the old form of `$(( ))`.
    private static void readOldArithmetic(Cursor cursor, WordBuilder word, Quoting quoting) {
        int start = cursor.at();
        int end = cursor.closingBracket(start + 1);
        if (end < 0) {
            word.take(start, start + 1, quoting);
            cursor.advance(1);
            return;
        }
        cursor.moveTo(end + 1);
        String text = cursor.text().substring(start + 2, end);
        word.add(new ShellWord.Arithmetic(text, quoting, cursor.excerpt(start)));
    }

    /// A script between backquotes, its backslashes before a backquote, `$` and a backslash removed before it is read.
    static void readBackquotes(Cursor cursor, WordBuilder word, Quoting quoting) {
        int start = cursor.at();
        cursor.advance(1);
        MappedText.Builder inner = new MappedText.Builder(cursor.script().source());
        int from = cursor.at();
        while (cursor.peek() != '`') {
            if (cursor.isAtEnd()) {
                throw SyntaxFailure.unclosed(cursor, start, "`", "`");
            }
            int holeEnd = cursor.holeEnd(cursor.at());
            if (holeEnd >= 0) {
                cursor.moveTo(holeEnd);
            } else if (cursor.peek() == '\\' && isRemoved(cursor.peek(1), quoting)) {
                inner.append(cursor.script(), from, cursor.at());
                from = cursor.at() + 1;
                cursor.advance(2);
            } else {
                cursor.advance(cursor.peek() == '\\' && cursor.peek(1) != Cursor.END ? 2 : 1);
            }
        }
        inner.append(cursor.script(), from, cursor.at());
        MappedText text = inner.build(cursor.span(from, from).start());
        cursor.advance(1);
        ShellScript script =
                cursor.hereDocuments().isLocating()
                        ? new ShellScript(List.of(), text.span())
                        : ScriptReader.readInner(cursor, text);
        word.add(new ShellWord.CommandSubstitution(script, quoting, cursor.excerpt(start)));
    }

    private static boolean isRemoved(int escaped, Quoting quoting) {
        return switch (escaped) {
            case '`', '$', '\\' -> true;
            case '"' -> quoting == Quoting.DOUBLE;
            default -> false;
        };
    }
}
